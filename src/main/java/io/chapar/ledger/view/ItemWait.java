package io.chapar.ledger.view;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What an item waits for whose page is to be read: its host is asked for one at a time.
 *
 * @param before items of its host that come first; none is counted beyond {@link #MOST}
 * @param hostFree when its host may be asked again; null when it may be asked now
 */
public record ItemWait(int before, @Nullable Instant hostFree) {
  /** What is more is not counted. */
  public static final int MOST = 1000;

  static ItemWait of(Handle handle, long now, FoundItem item, Instant next) {
    return new ItemWait(before(handle, item.host(), next), free(handle, now, item.host()));
  }

  private static int before(Handle handle, String host, Instant next) {
    return handle
        .createQuery(
            """
            select count(*) from (
              select 1 from item where host = :host and state = 'due' and due_at < :next
              limit :most) counted\
            """)
        .bind("host", host)
        .bind("next", next.toEpochMilli())
        .bind("most", MOST)
        .mapTo(Integer.class)
        .one();
  }

  private static @Nullable Instant free(Handle handle, long now, String host) {
    Optional<Long> free =
        handle
            .createQuery("select free_at from host where name = :host and free_at > :now")
            .bind("host", host)
            .bind("now", now)
            .mapTo(Long.class)
            .findOne();
    return free.map(Instant::ofEpochMilli).orElse(null);
  }
}
