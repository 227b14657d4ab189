package io.chapar.ledger.view;

import io.chapar.ledger.selection.PublisherHosts;
import io.chapar.ledger.selection.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Which items; null is any.
 *
 * @param host as {@link PublisherHosts} are meant
 * @param seen when their feed showed them first; of those that are dead alone, when they died
 */
public record ItemSelection(
    @Nullable ItemState state, @Nullable String feed, @Nullable String host, TimeRange seen) {
  public static final ItemSelection ALL = new ItemSelection(null, null, null, TimeRange.ALWAYS);

  boolean has(FoundItem item) {
    Instant died = item.died();
    Instant at = state == ItemState.DEAD && died != null ? died : item.seen();
    return (state == null || state.word().equals(item.state()))
        && (feed == null || feed.equals(item.feed()))
        && (host == null || new PublisherHosts(host).hold(item.host()))
        && seen.has(at);
  }

  ItemSelection ofHost(String other) {
    return new ItemSelection(state, feed, other, seen);
  }

  String condition() {
    List<String> all = new ArrayList<>(List.of("1 = 1"));
    if (state != null) {
      all.add(state.condition());
    }
    if (feed != null) {
      all.add("feed = :feed");
    }
    if (host != null) {
      all.add("host = :host");
    }
    if (!seen.equals(TimeRange.ALWAYS)) {
      String at = state == ItemState.DEAD ? "due_at" : "first_seen";
      all.add(at + " >= :since and " + at + " < :until");
    }
    return String.join(" and ", all);
  }

  <S extends SqlStatement<S>> S bind(S statement) {
    if (feed != null) {
      statement.bind("feed", feed);
    }
    if (host != null) {
      statement.bind("host", host);
    }
    return seen.equals(TimeRange.ALWAYS) ? statement : seen.bind(statement);
  }
}
