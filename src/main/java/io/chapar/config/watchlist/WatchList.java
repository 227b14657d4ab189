package io.chapar.config.watchlist;

import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.file.YamlFile;
import io.chapar.config.file.YamlFile.Entry;
import io.chapar.config.file.YamlFile.Part;
import io.chapar.fetch.source.SourceSettings;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.feeds.WatchedFeed.FeedAlarms;
import io.chapar.text.Spelling;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code feeds.yaml}: {@code feeds}, a list of {@code name}, {@code address} and what differs
 * from its groups of {@code groups}, which say what differs from {@code defaults}. Where two groups
 * of a feed differ, the later one wins.
 */
public final class WatchList {
  private static final Set<String> TOP = Set.of("defaults", "groups", "feeds");
  private static final Set<String> SETTINGS =
      union(
          Set.of("every", "fastest", "slowest", "first", "language", "zone"),
          union(FeedValues.ALARMS, SourceValues.NAMES));
  private static final Set<String> PACE = Set.of("fastest", "slowest");
  private static final Set<String> OF_A_FEED =
      Set.of("name", "address", "group", "groups", "title", "site", "description", "select");

  /** How to say which feeds are watched. */
  public static final String RIGHT =
      "write feeds: and below it a list of name and address, or feeds: [] to watch none";

  /** What holds where the list says nothing. */
  public static final Duration FASTEST = Duration.ofMinutes(5);

  public static final Duration SLOWEST = Duration.ofHours(6);
  public static final int FIRST = 20;

  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Map<String, Part>> groups = new HashMap<>();

  /**
   * A feed as the list describes it.
   *
   * @param groups in the order in which it names them
   * @param title for people; null when its name is enough
   * @param site the page that the feed is of
   * @param own the settings that the feed itself has, by their names; all others come from its
   *     groups and the defaults
   * @param source how it is asked
   * @param rules which of its items are taken
   */
  public record Line(
      WatchedFeed feed,
      List<String> groups,
      @Nullable String title,
      @Nullable URI site,
      @Nullable String description,
      List<String> own,
      SourceSettings source,
      ItemRules rules) {
    public Line {
      groups = List.copyOf(groups);
      own = List.copyOf(own);
    }

    Line named(String name) {
      return with(feed.named(name), own);
    }

    /** The same with the pace of another, whether that is its own or not. */
    Line withPaceOf(Line other) {
      return with(feed.paced(other.feed.fastest(), other.feed.slowest()), other.own);
    }

    private Line with(WatchedFeed feed, List<String> own) {
      return new Line(feed, groups, title, site, description, own, source, rules);
    }
  }

  /** How the feeds are asked of which the list says so, by their names. */
  public static Map<String, SourceSettings> sources(List<Line> lines) {
    return lines.stream()
        .filter(line -> !line.source().isCommon())
        .collect(Collectors.toMap(line -> line.feed().name(), Line::source));
  }

  /** Which items are taken of the feeds of which the list says so, by their names. */
  public static Map<String, ItemRules> rules(List<Line> lines) {
    return lines.stream()
        .filter(line -> !line.rules().isEmpty())
        .collect(Collectors.toMap(line -> line.feed().name(), Line::rules));
  }

  private WatchList(String file) {
    this.file = file;
  }

  /**
   * @throws InvalidConfiguration with all its faults
   */
  public static List<WatchedFeed> read(Home home, Path file) {
    return lines(home, file).stream().map(Line::feed).toList();
  }

  /** The same, with their groups. */
  public static List<Line> lines(Home home, Path file) {
    return lines(home.name(file), YamlFile.read(home, file));
  }

  /**
   * The same of a text.
   *
   * @param name of its file, for messages
   */
  public static List<Line> lines(String name, String text) {
    return lines(name, YamlFile.parse(name, text));
  }

  static List<Line> lines(String name, Optional<Part> top) {
    WatchList list = new WatchList(name);
    List<Line> feeds = top.map(list::feeds).orElseGet(list::empty);
    if (!list.faults.isEmpty()) {
      throw new InvalidConfiguration(list.faults);
    }
    return feeds;
  }

  private List<Line> empty() {
    fault(0, "is empty; " + RIGHT);
    return List.of();
  }

  private List<Line> feeds(Part top) {
    if (!top.isMap()) {
      fault(top.line(), "is no map; " + RIGHT);
      return List.of();
    }
    known(top, TOP);
    Map<String, Part> defaults = new HashMap<>();
    top.get("defaults").ifPresent(part -> defaults.putAll(defaults(part)));
    top.get("groups").ifPresent(this::groups);
    Set<String> names = new HashSet<>();
    List<Line> feeds = new ArrayList<>();
    for (Part part : members(top)) {
      feed(part, defaults)
          .ifPresent(
              feed -> {
                if (!names.add(feed.feed().name().toLowerCase(Locale.ROOT))) {
                  fault(
                      part.line(),
                      "two feeds are named \""
                          + feed.feed().name()
                          + "\"; names are unique, whatever their case");
                }
                feeds.add(feed);
              });
    }
    return feeds;
  }

  private List<Part> members(Part top) {
    Optional<Part> feeds = top.get("feeds");
    if (feeds.isPresent() && !feeds.get().isList() && !feeds.get().isNothing()) {
      fault(feeds.get().line(), "feeds is no list; " + RIGHT);
    }
    return feeds.map(Part::members).orElse(List.of());
  }

  private void groups(Part all) {
    isMap(all, "groups", "write each as NAME: and its settings below it");
    for (Entry group : all.entries()) {
      isMap(group.value(), "group " + group.key(), "write its settings below it");
      groups.put(group.key(), settings(group.value(), SETTINGS));
    }
  }

  /** What the defaults say and the groups say otherwise. */
  private Map<String, Part> outer(Part feed, Map<String, Part> defaults) {
    Map<String, Part> settings = new HashMap<>(defaults);
    for (Part group : groupsOf(feed)) {
      override(settings, groups.getOrDefault(group.text().orElse(""), unknownGroup(group)));
    }
    return settings;
  }

  /** One name, or a list of names. */
  private static List<Part> groupsOf(Part feed) {
    return Stream.of("group", "groups")
        .flatMap(key -> feed.get(key).stream())
        .flatMap(part -> part.isList() ? part.members().stream() : Stream.of(part))
        .toList();
  }

  /** One's own fixed interval wins over inherited bounds, and a login over an inherited one. */
  private static void override(Map<String, Part> settings, Map<String, Part> own) {
    if (own.containsKey("every")) {
      settings.keySet().removeAll(PACE);
    }
    if (own.containsKey("bearer")) {
      settings.keySet().removeAll(SourceValues.LOGIN);
    }
    if (!Collections.disjoint(own.keySet(), SourceValues.LOGIN)) {
      settings.keySet().removeAll(SourceValues.BEARER);
    }
    settings.putAll(own);
  }

  private Map<String, Part> unknownGroup(Part group) {
    String name = group.text().orElse("");
    if (!groups.containsKey(name)) {
      String right =
          groups.isEmpty() ? "write it under groups:" : Spelling.advice(name, groups.keySet());
      fault(group.line(), "there is no group \"" + name + "\"; " + right);
    }
    return Map.of();
  }

  private Map<String, Part> defaults(Part part) {
    isMap(part, "defaults", "write its settings below it");
    return settings(part, SETTINGS);
  }

  /** What is wrong with a setting is said where it stands, once. */
  private Map<String, Part> settings(Part part, Set<String> names) {
    known(part, names);
    Map<String, Part> settings = new HashMap<>();
    for (Entry entry : part.entries()) {
      settings.put(entry.key(), entry.value());
      FeedValues.wrong(entry)
          .forEach(wrong -> fault(entry.value().line(), entry.key() + " " + wrong));
    }
    if (settings.containsKey("every") && !Collections.disjoint(settings.keySet(), PACE)) {
      fault(part.line(), "every is a fixed wait; remove it, or fastest and slowest");
    }
    return settings;
  }

  /** Nothing at all is an empty map. */
  private void isMap(Part part, String name, String right) {
    if (!part.isMap() && !part.isNothing()) {
      fault(part.line(), name + " is no map; " + right);
    }
  }

  private void known(Part map, Set<String> names) {
    for (Entry entry : map.entries()) {
      if (!names.contains(entry.key())) {
        fault(
            entry.line(),
            "unknown \"" + entry.key() + "\"; " + Spelling.advice(entry.key(), names));
      }
    }
  }

  private Optional<Line> feed(Part part, Map<String, Part> defaults) {
    if (!part.isMap()) {
      fault(part.line(), "is no feed; write - name: NAME, and address: below it");
      return Optional.empty();
    }
    Set<String> names = new HashSet<>(SETTINGS);
    names.addAll(OF_A_FEED);
    Map<String, Part> settings = outer(part, defaults);
    override(settings, settings(part, names));
    required(part, settings, "name");
    required(part, settings, "address");
    ItemRules.contradiction(settings).ifPresent(wrong -> fault(part.line(), wrong));
    SourceValues.wrongTogether(settings).ifPresent(wrong -> fault(part.line(), wrong));
    return watched(part, settings).map(feed -> line(feed, part, settings));
  }

  private static Line line(WatchedFeed feed, Part part, Map<String, Part> settings) {
    Map<String, Part> own = new HashMap<>();
    part.entries().forEach(entry -> own.put(entry.key(), entry.value()));
    return new Line(
        feed,
        feed.groups(),
        value(own, "title", FeedValues::title).orElse(null),
        value(own, "site", FeedValues::address).orElse(null),
        value(own, "description", FeedValues::description).orElse(null),
        part.entries().stream().map(Entry::key).filter(SETTINGS::contains).toList(),
        SourceValues.of(feed.address(), settings),
        ItemRules.of(settings));
  }

  private Optional<WatchedFeed> watched(Part part, Map<String, Part> settings) {
    Optional<String> name = value(settings, "name", FeedValues::name);
    Optional<URI> address = value(settings, "address", FeedValues::address);
    Optional<Duration> every = value(settings, "every", FeedValues::every);
    Duration fastest =
        value(settings, "fastest", FeedValues::every).or(() -> every).orElse(FASTEST);
    Duration slowest =
        value(settings, "slowest", FeedValues::every).or(() -> every).orElse(SLOWEST);
    if (fastest.compareTo(slowest) > 0) {
      fault(part.line(), "fastest is longer than slowest; it is the shorter wait of the two");
    }
    if (name.isEmpty() || address.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new WatchedFeed(
            name.get(),
            address.get(),
            value(settings, "language", FeedValues::language).orElse(null),
            value(settings, "zone", FeedValues::zone).orElse(null),
            fastest,
            slowest,
            value(settings, "first", FeedValues::first).orElse(FIRST),
            SourceValues.delayOf(settings),
            value(settings, "select", FeedValues::select).orElse(null),
            groupNames(part),
            alarms(settings)));
  }

  private static List<String> groupNames(Part feed) {
    return groupsOf(feed).stream().flatMap(group -> group.text().stream()).distinct().toList();
  }

  private static FeedAlarms alarms(Map<String, Part> settings) {
    return new FeedAlarms(
        value(settings, "silence", FeedValues::silence).flatMap(set -> set).orElse(null),
        value(settings, "dead-items", FeedValues::deadItems).orElse(null),
        value(settings, "drift", FeedValues::drift).orElse(true));
  }

  private void required(Part feed, Map<String, Part> settings, String key) {
    if (!settings.containsKey(key)) {
      fault(feed.line(), "the feed has no " + key + "; it needs name and address");
    }
  }

  /** Empty when it is not set, and when it is wrong. */
  private static <T> Optional<T> value(
      Map<String, Part> settings, String key, Function<String, T> read) {
    try {
      return Optional.ofNullable(settings.get(key)).flatMap(Part::text).map(read);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(more);
    return Set.copyOf(all);
  }

  private void fault(int line, String message) {
    faults.add(new Fault(file, line, message));
  }
}
