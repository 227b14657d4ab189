package io.chapar.edits;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.Secrets;
import io.chapar.config.watchlist.WatchList;
import io.chapar.config.watchlist.WatchList.Line;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How two sets of files differ. */
public final class SetDifference {
  /** Folders whose files are something else. */
  private static final List<String> NO_WATCH_LISTS =
      List.of("routes/", "config/sites/", "config/keywords/");

  private static final String PROPERTIES = ".properties";
  private static final String NO_FEEDS = "feeds: []\n";

  /** A setting of either form, {@code name = value} or {@code name: value}, with its value. */
  private static final Pattern SETTING =
      Pattern.compile("^[\\s-]*([\\w.-]{1,100})\\s*[:=]\\s*[\"']?([^\\s\"'{][^\"']{0,500})");

  private final FileSet before;
  private final FileSet after;

  private SetDifference(FileSet before, FileSet after) {
    this.before = before;
    this.after = after;
  }

  /** The files that differ, by their names; none where the sets are the same. */
  public static List<FileDifference> between(FileSet before, FileSet after) {
    TreeSet<String> names = new TreeSet<>(before.files());
    names.addAll(after.files());
    SetDifference difference = new SetDifference(before, after);
    return names.stream().filter(name -> !before.agrees(after, name)).map(difference::of).toList();
  }

  private FileDifference of(String file) {
    FileDifference.Kind kind =
        before.bytes(file).isEmpty()
            ? FileDifference.Kind.ADDED
            : after.bytes(file).isEmpty()
                ? FileDifference.Kind.REMOVED
                : FileDifference.Kind.CHANGED;
    String old = before.text(file).orElse("");
    String now = after.text(file).orElse("");
    learnSecrets(old);
    learnSecrets(now);
    return new FileDifference(
        file, kind, masked(changes(file, old, now)), masked(LineDifference.of(old, now)));
  }

  private static List<String> masked(List<String> lines) {
    return lines.stream().map(Secrets::masked).toList();
  }

  /** One that is written out is shown to nobody. */
  private static void learnSecrets(String text) {
    text.lines()
        .map(SETTING::matcher)
        .filter(Matcher::find)
        .forEach(setting -> Secrets.learn(setting.group(1), setting.group(2).strip()));
  }

  private static List<String> changes(String file, String old, String now) {
    if (file.endsWith(PROPERTIES)) {
      return SettingsDifference.of(old, now);
    }
    boolean mayBeWatchList = NO_WATCH_LISTS.stream().noneMatch(file::startsWith);
    return mayBeWatchList ? feeds(file, old, now) : List.of();
  }

  /** None where one of them is no watch list. */
  private static List<String> feeds(String file, String old, String now) {
    try {
      return FeedsDifference.of(feeds(file, old), feeds(file, now));
    } catch (InvalidConfiguration e) {
      return List.of();
    }
  }

  private static List<Line> feeds(String file, String text) {
    return WatchList.lines(file, text.isEmpty() ? NO_FEEDS : text);
  }

  /** How two texts differ by lines. */
  private static final class LineDifference {
    private static final int CONTEXT = 3;

    /** Time and memory of a comparison grow with the square of what differs. */
    private static final int MOST_COMPARED = 2_000;

    private LineDifference() {}

    /** The hunks of a unified diff, each after its head {@code @@ -1,3 +1,4 @@}. */
    static List<String> of(String before, String after) {
      List<String> old = before.lines().toList();
      List<String> now = after.lines().toList();
      List<String> lines =
          UnifiedDiffUtils.generateUnifiedDiff("a", "b", old, patch(old, now), CONTEXT);
      return lines.stream().skip(2).toList();
    }

    private static Patch<String> patch(List<String> old, List<String> now) {
      int begin = 0;
      int shorter = Math.min(old.size(), now.size());
      while (begin < shorter && old.get(begin).equals(now.get(begin))) {
        begin++;
      }
      int end = 0;
      while (end < shorter - begin
          && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
        end++;
      }
      int different = old.size() + now.size() - 2 * (begin + end);
      return different <= MOST_COMPARED ? DiffUtils.diff(old, now) : replaced(old, now, begin, end);
    }

    private static Patch<String> replaced(List<String> old, List<String> now, int begin, int end) {
      Patch<String> patch = new Patch<>();
      patch.addDelta(
          new ChangeDelta<>(
              new Chunk<>(begin, old.subList(begin, old.size() - end)),
              new Chunk<>(begin, now.subList(begin, now.size() - end))));
      return patch;
    }
  }

  /** How two files of settings differ, by the names of the settings. */
  private static final class SettingsDifference {
    private SettingsDifference() {}

    /** A line each, such as {@code feeds.concurrent: 4 → 8}; none where a file is malformed. */
    static List<String> of(String before, String after) {
      try {
        return of(values(before), values(after));
      } catch (IOException | IllegalArgumentException e) {
        return List.of();
      }
    }

    private static List<String> of(Map<String, String> before, Map<String, String> after) {
      TreeSet<String> names = new TreeSet<>(before.keySet());
      names.addAll(after.keySet());
      List<String> lines = new ArrayList<>();
      for (String name : names) {
        String old = before.get(name);
        String now = after.get(name);
        if (!Objects.equals(old, now)) {
          lines.add(name + ": " + shown(old) + " → " + shown(now));
        }
      }
      return lines;
    }

    private static String shown(@Nullable String value) {
      return value == null ? "not set" : value.isEmpty() ? "empty" : value;
    }

    /**
     * @throws IllegalArgumentException when it holds what is no escape
     */
    static Map<String, String> values(String text) throws IOException {
      Properties properties = new Properties();
      properties.load(new StringReader(text));
      Map<String, String> values = new TreeMap<>();
      properties.forEach((name, value) -> values.put((String) name, (String) value));
      return values;
    }
  }

  /**
   * How one file differs between two sets.
   *
   * @param changes in words, where the file is one of settings or of feeds; none otherwise
   * @param lines as a unified diff has them, each hunk with its head; secrets are masked
   */
  public record FileDifference(String file, Kind kind, List<String> changes, List<String> lines) {
    /** What became of the file. */
    public enum Kind {
      ADDED,
      REMOVED,
      CHANGED;

      /** {@code added}. */
      @Override
      public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
      }
    }

    public FileDifference {
      changes = List.copyOf(changes);
      lines = List.copyOf(lines);
    }
  }
}
