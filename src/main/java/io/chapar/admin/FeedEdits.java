package io.chapar.admin;

import io.chapar.article.PermanentFailure;
import io.chapar.config.watchlist.FeedAddress;
import io.chapar.config.watchlist.NewFeed;
import io.chapar.config.watchlist.WatchListEdit;
import io.chapar.fetch.FetchSettings;
import io.chapar.file.FileTrouble;
import io.chapar.ledger.Ledger;
import io.chapar.watchlist.CurrentWatchList;
import io.chapar.watchlist.WatchedFeeds;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Edits of the watch list by HTTP, one at a time: the same as {@code feeds add, rename, interval}
 * and {@code remove} on the command line. Who brings the digest of the list that he has seen is
 * told when somebody else has edited it since.
 */
final class FeedEdits {
  private static final List<String> WAITS = List.of("every", "fastest", "slowest");

  private final WatchedFeeds watched;
  private final FetchSettings fetch;
  private final CurrentWatchList list;

  FeedEdits(WatchedFeeds watched, FetchSettings fetch, CurrentWatchList list) {
    this.watched = watched;
    this.fetch = fetch;
    this.list = list;
  }

  void addTo(Operations operations) {
    operations.post(
        "/api/feeds/add",
        List.of("address", "name", "group", "title", "language", "select", "list"),
        (ledger, asked) -> add(asked));
    operations.post(
        "/api/feeds/rename", List.of("feed", "name", "list"), (ledger, asked) -> rename(asked));
    operations.post(
        "/api/feeds/interval",
        List.of("feed", "every", "fastest", "slowest", "list"),
        (ledger, asked) -> interval(asked));
    operations.post("/api/feeds/remove", List.of("feed", "list"), this::remove);
  }

  /** An edit of the list. */
  private interface Change {
    void of(WatchListEdit edit) throws IOException;
  }

  private synchronized Map<String, Object> edited(Parameters asked, String feed, Change change) {
    try {
      change.of(watched.edit(asked.text("list")));
    } catch (IOException e) {
      throw new PermanentFailure(
          watched.name() + " cannot be written (" + FileTrouble.of(e) + ")", e);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("feed", feed);
    answer.put("list", list.get().digest());
    return answer;
  }

  private Object add(Parameters asked) {
    URI address = FeedAddress.of(asked.required("address"));
    watched.requireReachable(address, fetch);
    String group = asked.text("group");
    NewFeed feed =
        new NewFeed(
            asked.required("name"),
            address,
            group == null ? List.of() : List.of(group),
            given(asked, List.of("title", "language", "select")));
    return edited(asked, feed.name(), edit -> watched.addOne(feed, asked.text("list")));
  }

  private static Map<String, String> given(Parameters asked, List<String> names) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String name : names) {
      String value = asked.text(name);
      if (value != null) {
        given.put(name, value);
      }
    }
    return given;
  }

  private Object rename(Parameters asked) {
    String name = asked.required("name");
    return edited(asked, name, edit -> edit.rename(asked.required("feed"), name));
  }

  private Object interval(Parameters asked) {
    String feed = asked.required("feed");
    Map<String, String> waits = given(asked, WAITS);
    if (waits.isEmpty() || waits.containsKey("every") && waits.size() > 1) {
      throw new IllegalArgumentException("say every, or fastest, slowest or both");
    }
    return edited(asked, feed, edit -> edit.pace(feed, waits));
  }

  private Object remove(Ledger ledger, Parameters asked) {
    String feed = asked.required("feed");
    Map<String, Object> answer = edited(asked, feed, edit -> edit.remove(feed));
    answer.put("remains", ledger.overview().remains(feed));
    return answer;
  }
}
