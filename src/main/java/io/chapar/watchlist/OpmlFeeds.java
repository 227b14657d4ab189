package io.chapar.watchlist;

import io.chapar.config.watchlist.FeedAddress;
import io.chapar.config.watchlist.NewFeed;
import io.chapar.config.watchlist.WatchList.Line;
import io.chapar.feed.opml.Outline;
import io.chapar.feed.opml.SubscriptionList;
import io.chapar.text.Durations;
import io.chapar.web.Links;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Outlines of a subscription list to feeds of ours, beside those that are watched already. */
public final class OpmlFeeds {
  private static final int LONGEST_NAME = 60;

  private final Set<String> names = new HashSet<>();
  private final Map<String, String> byAddress = new HashMap<>();
  private final List<NewFeed> feeds = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  OpmlFeeds(List<Line> watched, SubscriptionList list) {
    left.addAll(list.left());
    watched.forEach(
        line -> note(line.feed().name(), FeedAddress.normal(line.feed().address().toString())));
    list.feeds().forEach(this::add);
  }

  private void note(String name, String address) {
    names.add(name.toLowerCase(Locale.ROOT));
    byAddress.put(address, name);
  }

  private void add(Outline outline) {
    String address = Links.withoutFeedScheme(outline.address());
    URI uri = uri(address);
    if (uri == null) {
      left.add("is no address of the web: " + FeedAddress.shown(outline.address()));
      return;
    }
    if (FeedAddress.hasUser(uri)) {
      left.add(
          "carries a user and a password, which are never sent: "
              + Objects.requireNonNull(FeedAddress.host(uri)).name());
      return;
    }
    String normal = FeedAddress.normal(uri.toString());
    String known = byAddress.get(normal);
    if (known != null) {
      again(known, outline, address);
      return;
    }
    String name = unused(name(outline, uri));
    note(name, normal);
    feeds.add(new NewFeed(name, uri, outline.groups(), settings(name, outline)));
  }

  /** A list that shows a feed in two places means both. */
  private void again(String known, Outline outline, String address) {
    for (int i = 0; i < feeds.size(); i++) {
      NewFeed feed = feeds.get(i);
      if (feed.name().equals(known)) {
        List<String> both =
            Stream.concat(feed.groups().stream(), outline.groups().stream()).distinct().toList();
        feeds.set(i, new NewFeed(feed.name(), feed.address(), both, feed.settings()));
        left.add("stands twice in the list; " + known + " is in the groups of both: " + address);
        return;
      }
    }
    left.add("is watched as " + known + ": " + address);
  }

  private Map<String, String> settings(String name, Outline outline) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (outline.title() != null && !outline.title().equals(name)) {
      settings.put("title", outline.title());
    }
    settings.putAll(outline.settings());
    settings.remove("name");
    settings.replaceAll((setting, value) -> value.replaceAll("\\p{Cntrl}", " ").strip());
    settings.entrySet().removeIf(setting -> isWrong(setting, name));
    return withPace(name, settings);
  }

  private boolean isWrong(Map.Entry<String, String> setting, String name) {
    Optional<String> wrong = NewFeed.wrong(setting.getKey(), setting.getValue());
    wrong.ifPresent(reason -> left.add(setting.getKey() + " of " + name + " " + reason));
    return wrong.isPresent();
  }

  /** One fixed wait, or the shortest and the longest. */
  private Map<String, String> withPace(String name, Map<String, String> settings) {
    boolean fixed = settings.containsKey("every");
    boolean fastest = settings.containsKey("fastest");
    boolean slowest = settings.containsKey("slowest");
    boolean right = fastest == slowest && !(fixed && fastest) && (!fastest || isOrdered(settings));
    if (!right) {
      left.add("the waits of " + name + " are none of a watch list: every, or fastest and slowest");
      settings.keySet().removeAll(Set.of("every", "fastest", "slowest"));
    }
    return settings;
  }

  private static boolean isOrdered(Map<String, String> settings) {
    Duration fastest = Durations.one(settings.getOrDefault("fastest", ""));
    return fastest.compareTo(Durations.one(settings.getOrDefault("slowest", ""))) <= 0;
  }

  private static @Nullable URI uri(String address) {
    try {
      return FeedAddress.of(address);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * As the list says it, if it is one of ours; or letters and digits of the title, dashes between;
   * the host where the title has none.
   */
  private static String name(Outline outline, URI address) {
    String own = outline.settings().get("name");
    if (own != null && NewFeed.wrong("name", own).isEmpty()) {
      return own;
    }
    String title = outline.title() == null ? "" : dashed(outline.title());
    return title.isEmpty()
        ? dashed(Objects.requireNonNull(FeedAddress.host(address)).name())
        : title;
  }

  private static String dashed(String text) {
    StringBuilder name = new StringBuilder();
    for (int c : text.toLowerCase(Locale.ROOT).codePoints().limit(LONGEST_NAME).toArray()) {
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK && !name.isEmpty();
      if (Character.isLetterOrDigit(c) || mark) {
        name.appendCodePoint(c);
      } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
        name.append('-');
      }
    }
    int end = name.length();
    return end > 0 && name.charAt(end - 1) == '-' ? name.substring(0, end - 1) : name.toString();
  }

  private String unused(String name) {
    String unused = name;
    for (int i = 2; names.contains(unused.toLowerCase(Locale.ROOT)); i++) {
      unused = name + "-" + i;
    }
    return unused;
  }

  public List<NewFeed> feeds() {
    return feeds;
  }

  /** What is not taken in, and why. */
  public List<String> left() {
    return left;
  }
}
