package io.chapar.watchlist;

import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.PermanentFailure;
import io.chapar.article.WrongValue;
import io.chapar.config.file.Home;
import io.chapar.config.file.SecretReferences;
import io.chapar.config.watchlist.FeedAddress;
import io.chapar.config.watchlist.NewFeed;
import io.chapar.config.watchlist.WatchList;
import io.chapar.config.watchlist.WatchList.Line;
import io.chapar.config.watchlist.WatchListEdit;
import io.chapar.feed.opml.OpmlReader;
import io.chapar.feed.opml.OpmlWriter;
import io.chapar.feed.opml.Outline;
import io.chapar.feed.opml.SubscriptionList;
import io.chapar.fetch.FetchSettings;
import io.chapar.fetch.source.Sources;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.feeds.WatchedFeed.FeedAlarms;
import io.chapar.text.Durations;
import io.chapar.text.Spelling;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /**
   * The same, as a list page.
   *
   * @param select the selector of its links, in place of that of the watch list; null for that
   * @throws PermanentFailure when it is no selector
   */
  public Feed find(String which, @Nullable String select) {
    Feed feed = find(which);
    if (select == null) {
      return feed;
    }
    require("select", select);
    return feed.selecting(select);
  }

  /** No name of the watch list can be written so. */
  private static boolean isAddress(String which) {
    return which.contains("/") || which.contains(":");
  }

  private static Feed feed(WatchedFeed feed) {
    return new Feed(
        feed.name(),
        feed.address(),
        FeedCursor.NONE,
        feed.language(),
        feed.zone(),
        feed.first(),
        feed.select());
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

  /** How the feeds of the list are asked. */
  public Sources sources() {
    Sources sources = new Sources(new SecretReferences(home)::secret);
    sources.use(Files.exists(file) ? WatchList.sources(WatchList.lines(home, file)) : Map.of());
    return sources;
  }

  /** Which items are left out of the feed of this name; none where no feed has it. */
  public LeftOut rules(String name) {
    List<Line> lines = Files.exists(file) ? WatchList.lines(home, file) : List.of();
    LeftOut rules = new LeftOut();
    rules.use(
        WatchList.rules(lines.stream().filter(line -> line.feed().name().equals(name)).toList()));
    return rules;
  }

  /** OPML 2.0, groups as outlines. */
  public String opml() {
    List<Outline> outlines =
        WatchList.lines(home, file).stream()
            .map(WatchedFeeds::outline)
            .sorted(Comparator.comparing(WatchedFeeds::place))
            .toList();
    return new OpmlWriter().write("Chapar", outlines);
  }

  private static String place(Outline outline) {
    return outline.groups().isEmpty() ? "" : outline.groups().get(0);
  }

  /** What OPML cannot say of the list, a line each. */
  public List<String> unsaid() {
    return WatchList.lines(home, file).stream()
        .flatMap(
            line ->
                Stream.of(unsaidGroups(line), unsaidSource(line), unsaidSelector(line))
                    .flatMap(each -> each))
        .toList();
  }

  private static Stream<String> unsaidGroups(Line line) {
    return line.groups().stream()
        .skip(1)
        .filter(group -> group.contains(","))
        .map(
            group ->
                line.feed().name() + " is in \"" + group + "\": a category cannot hold a comma");
  }

  private static Stream<String> unsaidSource(Line line) {
    return line.source().isCommon()
        ? Stream.empty()
        : Stream.of(
            line.feed().name() + " is asked in its own way: no outline holds agent or credentials");
  }

  private static Stream<String> unsaidSelector(Line line) {
    return line.feed().select() == null
        ? Stream.empty()
        : Stream.of(
            line.feed().name() + " is a list page, not a feed: other programs cannot read it");
  }

  /** What the defaults and the groups say of a feed is written with it. */
  private static Outline outline(Line line) {
    WatchedFeed feed = line.feed();
    Map<String, String> settings = new LinkedHashMap<>();
    put(settings, "site", line.site());
    put(settings, "description", line.description());
    put(settings, "language", feed.language());
    put(settings, "name", feed.name());
    put(settings, "zone", feed.zone());
    pace(feed, settings);
    put(settings, "select", feed.select());
    if (feed.first() != WatchList.FIRST) {
      put(settings, "first", feed.first());
    }
    alarms(feed.alarms(), settings);
    String title = line.title() == null ? feed.name() : line.title();
    return new Outline(title, feed.address().toString(), line.groups(), settings);
  }

  private static void pace(WatchedFeed feed, Map<String, String> settings) {
    if (feed.fastest().equals(feed.slowest())) {
      put(settings, "every", Durations.written(feed.fastest()));
    } else if (!feed.fastest().equals(WatchList.FASTEST)
        || !feed.slowest().equals(WatchList.SLOWEST)) {
      put(settings, "fastest", Durations.written(feed.fastest()));
      put(settings, "slowest", Durations.written(feed.slowest()));
    }
  }

  private static void alarms(FeedAlarms alarms, Map<String, String> settings) {
    if (alarms.silence() != null) {
      put(
          settings,
          "silence",
          orOff(alarms.silence().toMillis(), Durations.written(alarms.silence())));
    }
    if (alarms.deadItems() != null) {
      put(settings, "dead-items", orOff(alarms.deadItems(), alarms.deadItems().toString()));
    }
    if (!alarms.drift()) {
      put(settings, "drift", "off");
    }
  }

  private static String orOff(long number, String written) {
    return number == 0 ? "off" : written;
  }

  private static void put(Map<String, String> settings, String name, @Nullable Object value) {
    if (value != null) {
      settings.put(name, value.toString());
    }
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

  private OpmlFeeds judge(SubscriptionList list) {
    return new OpmlFeeds(Files.exists(file) ? WatchList.lines(home, file) : List.of(), list);
  }

  /** All that is in the list stays as it is written. */
  public void add(List<NewFeed> feeds) throws IOException {
    if (!feeds.isEmpty()) {
      new WatchListEdit(home, file).add(feeds);
    }
  }

  /**
   * Watches one feed more.
   *
   * @param expected the digest of the list that it is meant for; null is any
   * @throws PermanentFailure when its address is watched already, or a value is wrong
   */
  public void addOne(NewFeed feed, @Nullable String expected) throws IOException {
    require("name", feed.name());
    feed.settings().forEach(WatchedFeeds::require);
    String address = FeedAddress.normal(feed.address().toString());
    for (WatchedFeed one : all()) {
      if (FeedAddress.normal(one.address().toString()).equals(address)) {
        throw new PermanentFailure("is watched as " + one.name() + ": " + feed.address());
      }
    }
    edit(expected).add(List.of(feed));
  }

  /**
   * @throws PermanentFailure when no poll would ever reach the address
   */
  public void requireReachable(URI address, FetchSettings fetch) {
    Optional<String> refusal =
        address.getHost() == null ? Optional.empty() : fetch.refusal(address);
    refusal.ifPresent(
        why -> {
          throw new PermanentFailure(why + ": " + address);
        });
  }

  private static void require(String setting, String value) {
    NewFeed.wrong(setting, value)
        .ifPresent(
            wrong -> {
              throw new WrongValue(setting + " " + wrong);
            });
  }

  /**
   * The list, to be changed as long as nobody else changes it.
   *
   * @param expected the digest of the list that the change is meant for; null is any
   */
  public WatchListEdit edit(@Nullable String expected) {
    return new WatchListEdit(home, file, expected);
  }

  /** For people. */
  public String name() {
    return home.name(file);
  }
}
