package io.chapar.ledger.view;

import io.chapar.article.FeedItem;
import io.chapar.ledger.items.ItemJson;
import io.chapar.ledger.selection.Cursor;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item as people see it.
 *
 * @param id also of its report
 * @param state of {@link ItemState}
 * @param seen when its feed showed it first
 * @param died when it was given up; null when it was not
 * @param attempts that failed, in a row
 * @param most attempts in all, before it is given up
 * @param next when its page is read, or read again; null when it is not, or is at the moment
 * @param reason why the last attempt failed, or why it was put off; null when neither is so
 * @param link null when the feed gives the article without a page
 */
public record FoundItem(
    String id,
    String state,
    String feed,
    String host,
    Instant seen,
    @Nullable Instant died,
    int attempts,
    int most,
    @Nullable Instant next,
    @Nullable String reason,
    @Nullable String link,
    @Nullable String guid,
    @Nullable String title) {

  static final String COLUMNS =
      "id, feed, host, content, state, owner, attempts, visits, no_report, due_at, reason,"
          + " first_seen";

  static FoundItem of(ResultSet rs, ItemJson json, int most) throws SQLException {
    ItemState state = ItemState.of(rs);
    Instant due = Instant.ofEpochMilli(rs.getLong("due_at"));
    boolean comes = rs.getString("state").equals("due") && state != ItemState.READING;
    Optional<FeedItem> item = json.read(rs.getString("content"));
    return new FoundItem(
        rs.getString("id"),
        state.word(),
        rs.getString("feed"),
        rs.getString("host"),
        Instant.ofEpochMilli(rs.getLong("first_seen")),
        state == ItemState.DEAD ? due : null,
        rs.getInt("attempts"),
        most,
        comes ? due : null,
        rs.getString("reason"),
        item.map(FeedItem::link).map(URI::toString).orElse(null),
        item.map(FeedItem::guid).orElse(null),
        item.map(FeedItem::title).orElse(null));
  }

  /** When it came into the list of its state: seen, given up, or tried next. */
  private Instant at() {
    Instant other = state.equals(ItemState.RETRYING.word()) ? next : died;
    return other == null ? seen : other;
  }

  /** Its place in the list of its state alone, or of several states. */
  public Cursor cursor(@Nullable ItemState listed) {
    return new Cursor((listed == null ? seen : at()).toEpochMilli(), id, 0, "");
  }
}
