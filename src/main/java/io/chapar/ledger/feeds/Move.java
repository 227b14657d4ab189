package io.chapar.ledger.feeds;

import io.chapar.ledger.database.Keys;
import java.net.URI;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Where permanent redirects led at the last polls.
 *
 * @param to null when the last poll met none
 * @param times in a row
 */
record Move(@Nullable String to, int times) {
  static final Move NONE = new Move(null, 0);

  /** One poll may meet a mistake of a server, several in a row do not. */
  private static final int ENOUGH = 3;

  Move after(@Nullable URI moved) {
    if (moved == null) {
      return NONE;
    }
    return new Move(moved.toString(), moved.toString().equals(to) ? times + 1 : 1);
  }

  boolean isSure() {
    return times >= ENOUGH;
  }

  void keep(Handle handle, String feed) {
    if (isSure() && to != null) {
      go(handle, feed, to);
    } else {
      handle.execute(
          "update feed set moved_to = ?, moved_times = ? where name = ?", to, times, feed);
    }
  }

  /** Polls the feed at another address from now on. */
  static void go(Handle handle, String feed, String address) {
    handle.execute(
        """
        update feed set address = ?, host = ?, moved_to = null, moved_times = 0
        where name = ?""",
        address,
        Keys.host(URI.create(address), feed),
        feed);
  }
}
