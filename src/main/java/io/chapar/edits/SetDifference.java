package io.chapar.edits;

import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.Secrets;
import io.chapar.config.watchlist.WatchList;
import io.chapar.config.watchlist.WatchList.Line;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
}
