package io.chapar.camel.ledger;

import io.chapar.article.ReportVersion;
import io.chapar.ledger.lease.Lease;
import io.chapar.text.Durations.Rate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The lease of an exchange's record, from the consumer to the producer that commits it. */
public final class HeldLease<T> {
  private static final String PROPERTY = "ChaparLease";

  private final Lease<T> lease;
  private final boolean suspect;
  private final AtomicBoolean committed = new AtomicBoolean();
  private volatile boolean sent;
  private volatile @Nullable String withheld;
  private volatile @Nullable Rate limit;
  private @Nullable Exchange holder;

  HeldLease(Lease<T> lease) {
    this(lease, false);
  }

  /**
   * @param suspect it was in work when a process died, and is worked on one at a time
   */
  HeldLease(Lease<T> lease, boolean suspect) {
    this.lease = lease;
    this.suspect = suspect;
  }

  void give(Exchange exchange) {
    exchange.setProperty(PROPERTY, this);
    holder = exchange;
  }

  /** Whether it is the exchange that was given a lease, and no copy of it. */
  static boolean isOf(Exchange exchange) {
    HeldLease<?> held = exchange.getProperty(PROPERTY, HeldLease.class);
    return held != null && held.holder == exchange;
  }

  /**
   * The lease that the exchange holds on a record of this type; null when it holds none, or when it
   * was committed.
   */
  static <T> @Nullable HeldLease<T> of(Exchange exchange, Class<T> record) {
    HeldLease<?> held = exchange.getProperty(PROPERTY, HeldLease.class);
    if (held == null || held.isCommitted() || !record.isInstance(held.lease.record())) {
      return null;
    }
    @SuppressWarnings("unchecked") // its record is one
    HeldLease<T> typed = (HeldLease<T>) held;
    return typed;
  }

  /** How often a person asked for this delivery again; 0 without a lease. */
  public static int replays(Exchange exchange) {
    HeldLease<?> held = exchange.getProperty(PROPERTY, HeldLease.class);
    return held == null ? 0 : held.lease.replays();
  }

  /** Whether it is of a test message, which is not counted. */
  public static boolean isOfTest(Exchange exchange) {
    HeldLease<?> held = exchange.getProperty(PROPERTY, HeldLease.class);
    return held != null && held.lease.record() instanceof ReportVersion version && version.isTest();
  }

  /** Whether an attempt before this one has failed, or a process died over it. */
  public static boolean hasFailed(Exchange exchange) {
    HeldLease<?> held = exchange.getProperty(PROPERTY, HeldLease.class);
    return held != null && (held.suspect || held.lease.attempts() > 0);
  }

  /** Notes how often the receiver wants to be asked at the most; null where it does not say. */
  public static void limit(Exchange exchange, @Nullable Rate rate) {
    note(exchange, held -> held.limit = rate);
  }

  /** Notes of an exchange what was noted of another that stood for it. */
  public static void noteAs(Exchange other, Exchange exchange) {
    HeldLease<?> noted = other.getProperty(PROPERTY, HeldLease.class);
    if (noted != null) {
      note(exchange, held -> held.noteAs(noted));
    }
  }

  private void noteAs(HeldLease<?> other) {
    sent = other.sent;
    withheld = other.withheld;
    limit = other.limit;
  }

  /** Notes that it is sent to an endpoint. */
  static void sent(Exchange exchange) {
    note(exchange, held -> held.sent = true);
  }

  /**
   * Notes that a step may keep it from the steps within or behind.
   *
   * @param step as people know it
   */
  static void withheld(Exchange exchange, String step) {
    note(exchange, held -> held.withheld = step);
  }

  /** Notes that the step did not. */
  static void letThrough(Exchange exchange) {
    note(exchange, held -> held.withheld = null);
  }

  private static void note(Exchange exchange, Consumer<HeldLease<?>> note) {
    HeldLease<?> held = exchange.getProperty(PROPERTY, HeldLease.class);
    if (held != null) {
      note.accept(held);
    }
  }

  /** Whether a step kept it from all that it might have been sent to. */
  boolean isFiltered() {
    return withheld != null && !sent;
  }

  boolean isSent() {
    return sent;
  }

  /** How often its receiver wants to be asked at the most; null where it does not say. */
  @Nullable Rate limit() {
    return limit;
  }

  /** The step that kept it; null where none did. */
  @Nullable String filter() {
    return isFiltered() ? withheld : null;
  }

  Lease<T> lease() {
    return lease;
  }

  void committed() {
    committed.set(true);
  }

  boolean isCommitted() {
    return committed.get();
  }
}
