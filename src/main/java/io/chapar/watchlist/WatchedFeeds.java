package io.chapar.watchlist;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.config.Home;
import io.chapar.config.NewFeed;
import io.chapar.config.Spelling;
import io.chapar.config.WatchList;
import io.chapar.config.WatchList.Line;
import io.chapar.config.WatchListEdit;
import io.chapar.feed.OpmlReader;
import io.chapar.feed.OpmlWriter;
import io.chapar.feed.Outline;
import io.chapar.ledger.WatchedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The watch list as a file: what is in it, and what comes in from other programs. */
public final class WatchedFeeds {
  private final Home home;
  private final Path file;

  public WatchedFeeds(Home home, Path file) {
    this.home = home;
    this.file = file;
  }

  private List<WatchedFeed> all() {
    return Files.exists(file) ? WatchList.read(home, file) : List.of();
  }

  private List<String> names() {
    return all().stream().map(WatchedFeed::name).toList();
  }

  /**
   * A feed by its name, with its settings, or one that is not watched by its address.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public Feed find(String which) {
    return isAddress(which)
        ? other(which)
        : all().stream()
            .filter(one -> one.name().equals(which))
            .map(WatchedFeeds::feed)
            .findFirst()
            .orElseGet(() -> host(which));
  }

  /** No name of the watch list can be written so. */
  private static boolean isAddress(String which) {
    return which.contains("/") || which.contains(":");
  }

  private static Feed feed(WatchedFeed feed) {
    return new Feed(
        feed.name(), feed.address(), FeedCursor.NONE, feed.language(), feed.zone(), feed.first());
  }

  private static Feed other(String address) {
    return FeedProbe.feed("test", FeedProbe.address(address));
  }

  /** Of the web they have a dot; what has none was meant as a name. */
  private Feed host(String which) {
    if (which.contains(".")) {
      return other(which);
    }
    String near =
        Spelling.nearest(which, names()).map(one -> "; " + Spelling.meant(one)).orElse("");
    throw new IllegalArgumentException(
        "no feed of the watch list is named \"" + which + "\"" + near);
  }

  /** OPML 2.0, groups as outlines. */
  public String opml() {
    List<Outline> outlines =
        WatchList.lines(home, file).stream()
            .map(WatchedFeeds::outline)
            .sorted(Comparator.comparing(outline -> String.join("/", outline.groups())))
            .toList();
    return new OpmlWriter().write("Chapar", outlines);
  }

  private static Outline outline(Line line) {
    String group = line.groups().isEmpty() ? null : line.groups().get(0);
    return new Outline(
        line.feed().name(),
        line.feed().address().toString(),
        group == null ? List.of() : List.of(group.split("/")),
        line.feed().language());
  }

  /**
   * What a list of another program would add.
   *
   * @throws io.chapar.article.PermanentFailure when the bytes are no OPML
   */
  public OpmlFeeds judge(byte[] opml) {
    return judge(new OpmlReader().read(opml));
  }

  /** The same of a text. */
  public OpmlFeeds judge(String opml) {
    return judge(new OpmlReader().read(opml));
  }

  private OpmlFeeds judge(List<Outline> outlines) {
    OpmlFeeds feeds = new OpmlFeeds(Files.exists(file) ? WatchList.lines(home, file) : List.of());
    outlines.forEach(feeds::add);
    return feeds;
  }

  /** All that is in the list stays as it is written. */
  public void add(List<NewFeed> feeds) throws IOException {
    if (!feeds.isEmpty()) {
      new WatchListEdit(home, file).add(feeds);
    }
  }

  /** For people. */
  public String name() {
    return home.name(file);
  }
}
