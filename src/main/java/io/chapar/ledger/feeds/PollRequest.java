package io.chapar.ledger.feeds;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Somebody asks for a poll of one feed. */
final class PollRequest {
  private static final String WHY = "somebody asked for it";

  private PollRequest() {}

  /**
   * @return when it can be made at the earliest; empty when no feed of that name is watched
   */
  static Optional<Instant> make(Handle handle, long now, String feed) {
    int asked =
        handle.execute(
            """
            update feed set next_why = ?, due_at = case when owner is null then ? else due_at end
            where name = ? and state = 'watched'\
            """,
            WHY,
            now,
            feed);
    return asked == 0 ? Optional.empty() : Optional.of(earliest(handle, now, feed));
  }

  /** Not before its host may be asked. */
  private static Instant earliest(Handle handle, long now, String feed) {
    long free =
        handle
            .createQuery(
                """
                select coalesce(host.free_at, 0) from feed left join host on host.name = feed.host
                where feed.name = ?\
                """)
            .bind(0, feed)
            .mapTo(Long.class)
            .one();
    return Instant.ofEpochMilli(Math.max(now, free));
  }
}
