package io.chapar.config;

import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import io.chapar.ledger.WatchedFeed;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code feeds.yaml}: {@code feeds}, a list of {@code name}, {@code address} and what differs
 * from its group of {@code groups}, which says what differs from {@code defaults}.
 */
public final class WatchList {
  private static final Set<String> TOP = Set.of("defaults", "groups", "feeds");
  private static final Set<String> SETTINGS =
      Set.of("every", "fastest", "slowest", "first", "language", "zone");
  private static final Set<String> PACE = Set.of("fastest", "slowest");
  private static final Duration FASTEST = Duration.ofMinutes(5);
  private static final Duration SLOWEST = Duration.ofHours(6);

  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Map<String, Part>> groups = new HashMap<>();

  /**
   * A feed where it stands in the list.
   *
   * @param group null when it is in none
   */
  public record Line(WatchedFeed feed, @Nullable String group) {}

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

  static List<Line> lines(String name, Optional<Part> top) {
    WatchList list = new WatchList(name);
    List<Line> feeds = top.map(list::feeds).orElseGet(list::empty);
    if (!list.faults.isEmpty()) {
      throw new InvalidConfiguration(list.faults);
    }
    return feeds;
  }

  private List<Line> empty() {
    fault(0, "is empty; write feeds: and below it a list, or feeds: [] to watch none");
    return List.of();
  }

  private List<Line> feeds(Part top) {
    if (!top.isMap()) {
      fault(top.line(), "is no map; write feeds: and below it a list of name and address");
      return List.of();
    }
    known(top, TOP);
    Map<String, Part> defaults = new HashMap<>();
    top.get("defaults").ifPresent(part -> defaults.putAll(settings(part, SETTINGS)));
    top.get("groups").ifPresent(this::groups);
    Set<String> names = new HashSet<>();
    List<Line> feeds = new ArrayList<>();
    for (Part part : top.get("feeds").map(Part::members).orElse(List.of())) {
      feed(part, defaults)
          .ifPresent(
              feed -> {
                if (!names.add(feed.feed().name())) {
                  fault(
                      part.line(),
                      "two feeds are named \"" + feed.feed().name() + "\"; names are unique");
                }
                feeds.add(feed);
              });
    }
    return feeds;
  }

  private void groups(Part all) {
    for (Entry group : all.entries()) {
      groups.put(group.key(), settings(group.value(), SETTINGS));
    }
  }

  /** What the defaults say and the group says otherwise. */
  private Map<String, Part> outer(Part feed, Map<String, Part> defaults) {
    Optional<Part> group = feed.get("group");
    Map<String, Part> settings = new HashMap<>(defaults);
    group.ifPresent(
        part ->
            override(settings, groups.getOrDefault(part.text().orElse(""), unknownGroup(part))));
    return settings;
  }

  /** One's own fixed interval wins over inherited bounds. */
  private static void override(Map<String, Part> settings, Map<String, Part> own) {
    if (own.containsKey("every")) {
      settings.keySet().removeAll(PACE);
    }
    settings.putAll(own);
  }

  private Map<String, Part> unknownGroup(Part group) {
    String name = group.text().orElse("");
    if (!groups.containsKey(name)) {
      String known = String.join(", ", groups.keySet().stream().sorted().toList());
      String right = known.isEmpty() ? "write it under groups:" : "known are " + known;
      fault(group.line(), "there is no group \"" + name + "\"; " + right);
    }
    return Map.of();
  }

  private Map<String, Part> settings(Part part, Set<String> names) {
    known(part, names);
    Map<String, Part> settings = new HashMap<>();
    part.entries().forEach(entry -> settings.put(entry.key(), entry.value()));
    return settings;
  }

  private void known(Part map, Set<String> names) {
    for (Entry entry : map.entries()) {
      if (!names.contains(entry.key())) {
        String known = String.join(", ", names.stream().sorted().toList());
        fault(entry.line(), "unknown \"" + entry.key() + "\"; known are " + known);
      }
    }
  }

  private Optional<Line> feed(Part part, Map<String, Part> defaults) {
    Set<String> names = new HashSet<>(SETTINGS);
    names.addAll(Set.of("name", "address", "group"));
    Map<String, Part> settings = outer(part, defaults);
    override(settings, settings(part, names));
    Optional<String> name = value(part, settings, "name", FeedValues::name);
    Optional<URI> address = value(part, settings, "address", FeedValues::address);
    required(part, settings, "name");
    required(part, settings, "address");
    Optional<Duration> every = value(part, settings, "every", FeedValues::every);
    Duration fastest =
        value(part, settings, "fastest", FeedValues::every).or(() -> every).orElse(FASTEST);
    Duration slowest =
        value(part, settings, "slowest", FeedValues::every).or(() -> every).orElse(SLOWEST);
    if (fastest.compareTo(slowest) > 0) {
      fault(part.line(), "fastest is longer than slowest; it is the shorter wait of the two");
    }
    int first = value(part, settings, "first", FeedValues::first).orElse(20);
    Optional<String> language = value(part, settings, "language", FeedValues::language);
    Optional<ZoneId> zone = value(part, settings, "zone", FeedValues::zone);
    if (name.isEmpty() || address.isEmpty()) {
      return Optional.empty();
    }
    WatchedFeed feed =
        new WatchedFeed(
            name.get(),
            address.get(),
            language.orElse(null),
            zone.orElse(null),
            fastest,
            slowest,
            first);
    return Optional.of(new Line(feed, part.get("group").flatMap(Part::text).orElse(null)));
  }

  private void required(Part feed, Map<String, Part> settings, String key) {
    if (!settings.containsKey(key)) {
      fault(feed.line(), "the feed has no " + key + "; it needs name and address");
    }
  }

  private <T> Optional<T> value(
      Part feed, Map<String, Part> settings, String key, Function<String, T> read) {
    Part part = settings.get(key);
    if (part == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(part.text().orElse("")));
    } catch (RuntimeException e) {
      fault(part.line(), key + " " + e.getMessage());
      return Optional.empty();
    }
  }

  private void fault(int line, String message) {
    faults.add(new Fault(file, line, message));
  }
}
