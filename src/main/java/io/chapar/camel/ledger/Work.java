package io.chapar.camel.ledger;

import io.chapar.article.Conduct;
import io.chapar.camel.trouble.FailedSend;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Outcome;
import io.chapar.text.Durations.Rate;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What a consumer leases, and how it ends. */
interface Work<T> {

  /** Called each time before consuming starts. What it returns is a trouble to tell. */
  default Optional<String> begin() {
    return Optional.empty();
  }

  /** Whose trouble a failure is: a subscriber's; null when it is the record's alone. */
  default @Nullable String sufferer() {
    return null;
  }

  /**
   * How many are worked on at once, at the most.
   *
   * @param concurrent as the route says
   */
  default int slots(int concurrent) {
    return concurrent;
  }

  /** At most so many; empty when nothing is due. */
  List<Lease<T>> lease(int most);

  /** Milliseconds for which nothing may be leased, whatever is due; 0 when something may. */
  default long pause() {
    return 0;
  }

  /** Takes back leases whose time is over. What it returns is dead by it, a line each to tell. */
  default List<String> endExpired() {
    return List.of();
  }

  /**
   * The next that was leased when a process died; it may be why. Empty when none is due, or ever.
   */
  default Optional<Lease<T>> leaseSuspect() {
    return Optional.empty();
  }

  /** What was leased goes into work. */
  default void begun(Lease<T> lease) {}

  /** It is no longer in work, however it ended. */
  default void ended(Lease<T> lease) {}

  /** How the host of a record behaved. */
  default void saw(Lease<T> lease, Conduct conduct) {}

  /**
   * Something was sent to the receiver, which wants to be asked no more often than this; null where
   * it does not say.
   */
  default void limit(@Nullable Rate rate) {}

  /** Puts off the end of a lease; false when it is no longer this node's, or never puts off. */
  default boolean renew(Lease<T> lease) {
    return false;
  }

  /** What the route gets of a lease. */
  default T given(Lease<T> lease) {
    return lease.record();
  }

  /** The route ended well, without having committed the lease itself. */
  void done(Lease<T> lease);

  /**
   * The route ended well, and kept the record from all endpoints. False where that is no end of its
   * own, and nothing was done.
   */
  default boolean filtered(Lease<T> lease) {
    return false;
  }

  /** Why the route ended badly; null when it ended well. */
  default @Nullable Throwable failure(Exchange exchange) {
    return FailedSend.of(exchange);
  }

  Outcome fail(Lease<T> lease, Throwable failure);

  /** Of whose failures the log writes the first few alone: a feed, or a subscriber. */
  String source(Lease<T> lease);

  /** Whether each failure is a line: of what may be tried again soon only the last is. */
  default boolean tellsEachTry() {
    return true;
  }

  /** For a line of the log: what the lease is of. */
  String name(Lease<T> lease);
}
