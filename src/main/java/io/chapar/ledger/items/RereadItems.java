package io.chapar.ledger.items;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The items of rereads: each is waiting or retrying until a visit of its page ends it. */
public final class RereadItems {
  private RereadItems() {}

  /** Remembers what came of the visit that somebody waited for. */
  public static void ended(Handle handle, String item, String state, @Nullable String reason) {
    handle.execute(
        """
        update reread_item set state = ?, reason = ?
        where item = ? and state in ('waiting', 'retrying')""",
        state,
        reason,
        item);
  }

  public static void prune(Handle handle, long before, int most) {
    handle.execute(
        """
        delete from reread_item where (reread, item) in (
          select r.reread, r.item from reread_item r join reread on reread.id = r.reread
          where reread.asked_at < ? limit ?)""",
        before,
        most);
    handle.execute(
        """
        delete from reread where asked_at < ?
          and not exists (select 1 from reread_item r where r.reread = reread.id)""",
        before);
  }
}
