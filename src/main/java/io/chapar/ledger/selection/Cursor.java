package io.chapar.ledger.selection;

import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A place in a list that runs by time: from the newest to the oldest, but for what is due, which
 * runs on from the next. Lists without one of its parts leave that empty.
 *
 * @param at milliseconds
 */
public record Cursor(long at, String id, int version, String subscriber) {
  public static final Cursor START = new Cursor(Long.MAX_VALUE, "", 0, "");
  public static final Cursor EARLIEST = new Cursor(Long.MIN_VALUE, "", 0, "");

  /** {@code at.id.version.subscriber}; ids and subscribers hold no dot. */
  public static Cursor of(String text) {
    String[] parts = text.split("\\.", -1);
    if (text.length() > 200 || parts.length != 4) {
      throw new IllegalArgumentException("cursor is none that an answer gave");
    }
    try {
      return new Cursor(Long.parseLong(parts[0]), parts[1], Integer.parseInt(parts[2]), parts[3]);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("cursor is none that an answer gave", e);
    }
  }

  @Override
  public String toString() {
    return at + "." + id + "." + version + "." + subscriber;
  }

  public <S extends SqlStatement<S>> S bind(S statement) {
    return statement
        .bind("at", at)
        .bind("afterId", id)
        .bind("afterVersion", version)
        .bind("afterSubscriber", subscriber);
  }
}
