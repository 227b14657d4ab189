package io.chapar.edits;

import io.chapar.config.watchlist.WatchList.Line;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.text.Durations;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How two watch lists differ, by the names of their feeds. */
final class FeedsDifference {
  /** So many feeds of one change are named. */
  private static final int NAMED = 5;

  private final Map<String, Line> before;
  private final Map<String, Line> after;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> renamed = new HashSet<>();

  /** The feeds of each change that is not theirs alone, such as that of a group's interval. */
  private final Map<String, List<String>> changed = new LinkedHashMap<>();

  private FeedsDifference(List<Line> before, List<Line> after) {
    this.before = byName(before);
    this.after = byName(after);
  }

  private static Map<String, Line> byName(List<Line> feeds) {
    return feeds.stream()
        .collect(
            Collectors.toMap(
                line -> line.feed().name(),
                Function.identity(),
                (first, second) -> first,
                LinkedHashMap::new));
  }

  /** A line each, such as {@code added: isna (https://…)}; feeds that changed alike share one. */
  static List<String> of(List<Line> before, List<Line> after) {
    FeedsDifference difference = new FeedsDifference(before, after);
    difference.namesChanged();
    difference.settingsChanged();
    return difference.lines;
  }

  private void namesChanged() {
    Map<URI, Line> gone = new LinkedHashMap<>();
    before.forEach(
        (name, line) -> {
          if (!after.containsKey(name)) {
            gone.putIfAbsent(line.feed().address(), line);
          }
        });
    List<Line> added = new ArrayList<>();
    for (Line line : after.values()) {
      Line was = before.containsKey(line.feed().name()) ? null : gone.remove(line.feed().address());
      if (was != null) {
        renamed.add(was.feed().name());
        lines.add("renamed: " + was.feed().name() + " → " + line.feed().name());
        changed(was, line);
      } else if (!before.containsKey(line.feed().name())) {
        added.add(line);
      }
    }
    added.forEach(line -> lines.add("added: " + shown(line)));
    before.values().stream()
        .filter(line -> !after.containsKey(line.feed().name()))
        .filter(line -> !renamed.contains(line.feed().name()))
        .forEach(line -> lines.add("removed: " + shown(line)));
  }

  private static String shown(Line line) {
    return line.feed().name() + " (" + line.feed().address() + ")";
  }

  private void settingsChanged() {
    after.forEach(
        (name, line) -> {
          Line was = before.get(name);
          if (was != null && !was.equals(line)) {
            changed(was, line);
          }
        });
    changed.forEach((what, names) -> lines.add(named(names) + ": " + what));
  }

  private static String named(List<String> names) {
    return names.size() <= NAMED
        ? String.join(", ", names)
        : names.size() + " feeds (" + String.join(", ", names.subList(0, NAMED)) + ", …)";
  }

  private void changed(Line was, Line is) {
    WatchedFeed old = was.feed();
    WatchedFeed now = is.feed();
    List<String> parts = new ArrayList<>();
    part(parts, "address", old.address(), now.address());
    part(parts, "interval", pace(old), pace(now));
    part(parts, "group", String.join(" ", was.groups()), String.join(" ", is.groups()));
    part(parts, "language", old.language(), now.language());
    part(parts, "zone", old.zone(), now.zone());
    part(parts, "select", old.select(), now.select());
    part(parts, "first", old.first(), now.first());
    part(parts, "title", was.title(), is.title());
    part(parts, "site", was.site(), is.site());
    part(parts, "description", was.description(), is.description());
    if (parts.isEmpty() && old.name().equals(now.name())) {
      parts.add("other settings; see the lines");
    }
    if (!parts.isEmpty()) {
      changed.computeIfAbsent(String.join(", ", parts), what -> new ArrayList<>()).add(now.name());
    }
  }

  /** A fixed interval, or its bounds. */
  private static String pace(WatchedFeed feed) {
    String fastest = written(feed.fastest());
    return feed.fastest().equals(feed.slowest())
        ? fastest
        : fastest + " to " + written(feed.slowest());
  }

  private static String written(Duration duration) {
    return Durations.written(duration);
  }

  private static void part(
      List<String> parts, String name, @Nullable Object old, @Nullable Object now) {
    if (!Objects.equals(old, now)) {
      parts.add(name + " " + shown(old) + " → " + shown(now));
    }
  }

  private static String shown(@Nullable Object value) {
    return value == null || value.toString().isEmpty() ? "none" : value.toString();
  }
}
