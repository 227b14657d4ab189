package io.chapar.config.watchlist;

import io.chapar.article.WrongValue;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.YamlFile;
import io.chapar.config.watchlist.WatchList.Line;
import io.chapar.file.Durable;
import io.chapar.file.WholeFile;
import io.chapar.text.Digest;
import io.chapar.text.Durations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes {@code feeds.yaml}: all that is asked for, in one move, or nothing. */
public final class WatchListEdit {
  private final String name;
  private final Path file;
  private final @Nullable String expected;

  public WatchListEdit(Home home, Path file) {
    this(home, file, null);
  }

  /**
   * @param expected the digest of the list that the change was made up for; null is any
   */
  public WatchListEdit(Home home, Path file, @Nullable String expected) {
    this.name = home.name(file);
    this.file = file;
    this.expected = expected;
  }

  /** Tells two texts of the list apart: 16 hexadecimal digits. */
  public static String digest(String text) {
    return Digest.of(text).substring(0, 16);
  }

  /**
   * Groups that are not there yet are added too.
   *
   * @throws InvalidConfiguration when the list has faults already, or would have
   * @throws StaleEdit when it is no longer the one that was expected
   */
  public void add(List<NewFeed> feeds) throws IOException {
    String before = before();
    List<Line> old = WatchList.lines(name, before);
    WatchListText text = new WatchListText(name, before);
    text.addGroups(newGroups(before, feeds));
    text.addFeeds(feeds);
    judge(old, feeds, WatchList.lines(name, text.text()));
    write(before, text.text());
  }

  /**
   * Gives a feed another name.
   *
   * @throws WrongValue when the list has no such feed
   * @throws InvalidConfiguration as {@link #add}, as also {@link StaleEdit}
   */
  public void rename(String feed, String other) throws IOException {
    require("name", other);
    change(
        feed,
        text -> text.set(feed, "name", other),
        (old, now) -> now.equals(old.named(other)),
        now -> now.feed().name().equals(other));
  }

  /**
   * Sets how often a feed is polled: by {@code every}, or by {@code fastest} and {@code slowest},
   * of which one may be left as it is.
   *
   * @throws WrongValue as {@link #rename}, and so on
   */
  public void pace(String feed, Map<String, String> waits) throws IOException {
    waits.forEach(this::require);
    boolean fixed = waits.containsKey("every");
    change(
        feed,
        text -> {
          (fixed ? List.of("fastest", "slowest") : List.of("every"))
              .forEach(setting -> text.unset(feed, setting));
          waits.forEach((setting, value) -> text.set(feed, setting, value.strip()));
        },
        (old, now) -> isPaced(now, waits) && now.withPaceOf(old).equals(old),
        now -> now.feed().name().equals(feed));
  }

  private static boolean isPaced(Line line, Map<String, String> waits) {
    return waits.entrySet().stream()
        .allMatch(
            wait ->
                Durations.one(wait.getValue())
                    .equals(
                        wait.getKey().equals("slowest")
                            ? line.feed().slowest()
                            : line.feed().fastest()));
  }

  /** No longer watches a feed; see {@link #rename}. */
  public void remove(String feed) throws IOException {
    change(feed, text -> text.remove(feed), (old, now) -> false, now -> false);
  }

  private void require(String setting, String value) {
    FeedValues.wrong(setting, value)
        .ifPresent(
            wrong -> {
              throw new WrongValue(setting + " " + wrong);
            });
  }

  /**
   * @param good whether the feed became what was asked for, by its lines before and after
   * @param same which line is that of the feed afterwards
   */
  private void change(
      String feed,
      Consumer<WatchedFeedText> change,
      BiPredicate<Line, Line> good,
      Predicate<Line> same)
      throws IOException {
    String before = before();
    List<Line> old = new ArrayList<>(WatchList.lines(name, before));
    Line line =
        old.stream()
            .filter(one -> one.feed().name().equals(feed))
            .findFirst()
            .orElseThrow(
                () ->
                    new WrongValue("no feed is watched as \"" + feed + "\"", "chapar feeds list"));
    WatchedFeedText text = new WatchedFeedText(name, before);
    change.accept(text);
    List<Line> now = new ArrayList<>(WatchList.lines(name, text.text()));
    List<Line> changed = now.stream().filter(same).toList();
    now.removeAll(changed);
    old.remove(line);
    if (!now.equals(old) || changed.stream().anyMatch(one -> !good.test(line, one))) {
      throw InvalidConfiguration.of(
          name, "is written in a way that cannot be edited; edit it by hand");
    }
    write(before, text.text());
  }

  private String before() throws IOException {
    boolean there = Files.exists(file);
    String before = there ? WholeFile.text(file) : "feeds: []\n";
    if (expected != null && !expected.equals(there ? digest(before) : "")) {
      throw new StaleEdit(name);
    }
    return before;
  }

  private List<String> newGroups(String before, List<NewFeed> feeds) {
    Set<String> known = new HashSet<>();
    YamlFile.parse(name, before)
        .flatMap(top -> top.get("groups"))
        .ifPresent(groups -> groups.entries().forEach(group -> known.add(group.key())));
    return feeds.stream().flatMap(feed -> feed.groups().stream()).filter(known::add).toList();
  }

  /** What was there is there as it was, and what is new besides. */
  private void judge(List<Line> old, List<NewFeed> added, List<Line> now) {
    List<Line> left = new ArrayList<>(now);
    boolean kept = left.removeAll(old) || old.isEmpty();
    if (!kept || now.size() != old.size() + added.size() || left.size() != added.size()) {
      throw InvalidConfiguration.of(
          name, "is written in a way that import cannot add to; add by hand");
    }
  }

  /** Nothing is written over what somebody else has written since. */
  private void write(String before, String text) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file;
    Path aside = real.resolveSibling("." + real.getFileName() + ".new");
    if (Files.exists(real)) {
      Files.copy(
          real, aside, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(
        aside,
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
    if (Files.exists(real) && !WholeFile.text(real).equals(before)) {
      Files.delete(aside);
      throw new StaleEdit(name);
    }
    Durable.replace(aside, real);
  }

  /** Somebody else has edited the file since it was looked at; nothing is changed. */
  public static final class StaleEdit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file as messages name it
     */
    public StaleEdit(String file) {
      super("somebody edited " + file + " meanwhile; look at it again");
    }
  }
}
