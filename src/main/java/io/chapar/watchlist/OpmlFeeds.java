package io.chapar.watchlist;

import io.chapar.article.FeedScheme;
import io.chapar.config.FeedAddress;
import io.chapar.config.NewFeed;
import io.chapar.config.WatchList.Line;
import io.chapar.feed.Outline;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Outlines of a subscription list to feeds of ours, beside those that are watched already. */
public final class OpmlFeeds {
  private static final int LONGEST_NAME = 60;

  private final Set<String> names = new HashSet<>();
  private final Map<String, String> byAddress = new HashMap<>();
  private final List<NewFeed> feeds = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  OpmlFeeds(List<Line> watched) {
    watched.forEach(
        line -> note(line.feed().name(), FeedAddress.normal(line.feed().address().toString())));
  }

  private void note(String name, String address) {
    names.add(name.toLowerCase(Locale.ROOT));
    byAddress.put(address, name);
  }

  void add(Outline outline) {
    String address = FeedScheme.web(outline.address());
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
      left.add("is watched as " + known + ": " + address);
      return;
    }
    String name = unused(name(outline, uri));
    note(name, normal);
    feeds.add(new NewFeed(name, uri, group(outline.groups()), outline.language()));
  }

  private static @Nullable URI uri(String address) {
    try {
      return FeedAddress.of(address);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Letters and digits of the title, dashes between; the host where the title has none. */
  private static String name(Outline outline, URI address) {
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
    for (int i = 2; names.contains(unused); i++) {
      unused = name + "-" + i;
    }
    return unused;
  }

  /** One name for nested groups: {@code News/Iran}. */
  private static @Nullable String group(List<String> groups) {
    String group =
        groups.stream()
            .map(one -> one.replaceAll("[/\\p{Cntrl}]", " ").strip())
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining("/"));
    return group.isEmpty() ? null : group;
  }

  public List<NewFeed> feeds() {
    return feeds;
  }

  /** What is not taken in, and why. */
  public List<String> left() {
    return left;
  }
}
