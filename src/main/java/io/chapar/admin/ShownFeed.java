package io.chapar.admin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.chapar.config.watchlist.WatchList.Line;
import io.chapar.ledger.feeds.WatchedFeed;
import io.chapar.ledger.view.Overview.FeedState;
import io.chapar.watchlist.ListedFeeds.ListedFeed;
import io.chapar.web.WebHost;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed with what the watch list and the ledger know of it.
 *
 * @param title as the operator wrote it; null where the list has none
 * @param state that of the ledger, or new: no node has taken it up yet
 * @param due null of a new one
 * @param key see {@link ListedFeed}
 */
record ShownFeed(
    String name,
    @Nullable String title,
    String address,
    @Nullable String host,
    @Nullable String language,
    List<String> groups,
    String state,
    @Nullable Instant polled,
    @Nullable Instant newItem,
    @Nullable Instant due,
    int failures,
    @Nullable String reason,
    @Nullable String why,
    String listed,
    @JsonIgnore String key) {
  ShownFeed {
    groups = List.copyOf(groups);
  }

  static ShownFeed of(FeedState feed, Optional<ListedFeed> listed) {
    Optional<Line> line = listed.map(ListedFeed::line);
    return new ShownFeed(
        feed.name(),
        line.map(Line::title).orElse(null),
        feed.address(),
        feed.host(),
        line.isEmpty() ? feed.language() : line.get().feed().language(),
        line.map(Line::groups).orElse(List.of()),
        feed.state(),
        feed.polled(),
        feed.newItem(),
        feed.due(),
        feed.failures(),
        feed.reason(),
        feed.why(),
        feed.listed(),
        listed.map(ListedFeed::key).orElseGet(() -> ListedFeed.key(feed.name(), feed.address())));
  }

  /** One that no node has taken up yet. */
  static ShownFeed of(ListedFeed listed) {
    WatchedFeed feed = listed.line().feed();
    String address = feed.address().toString();
    return new ShownFeed(
        feed.name(),
        listed.line().title(),
        address,
        host(feed.address()),
        feed.language(),
        listed.line().groups(),
        "new",
        null,
        null,
        null,
        0,
        null,
        null,
        address,
        listed.key());
  }

  private static @Nullable String host(URI address) {
    WebHost host = WebHost.of(address);
    return host == null ? null : host.under(address.getScheme());
  }

  @JsonIgnore
  boolean isFailing() {
    return failures > 0 || state.equals("gone");
  }
}
