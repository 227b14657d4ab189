package io.chapar.camel.ledger;

import io.chapar.article.ReportVersion;
import io.chapar.camel.trouble.FailedSend;
import io.chapar.deliver.WebhookAnswer;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.deliveries.Subscribers;
import io.chapar.ledger.deliveries.Subscribers.Start;
import io.chapar.ledger.lease.Failure;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Outcome;
import io.chapar.metrics.Metrics;
import io.chapar.normalise.key.SearchKey;
import io.chapar.text.Durations.Rate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The deliveries to one subscriber. */
final class DeliveryWork implements Work<ReportVersion> {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWork.class);
  static final WebhookAnswer ANSWER = new WebhookAnswer(Clock.systemUTC());

  private final Supplier<Ledger> ledger;
  private final String subscriber;
  private final ReportVersion.Kind kind;
  private final @Nullable Start start;
  private final List<Duration> retry;
  private final Metrics metrics;
  private final Function<String, List<String>> groups;
  private final Pace pace;

  /**
   * @param since from when on what is stored is due to a subscriber that is new; null is none of it
   * @param groups of a feed
   * @param rate at which it is sent to, at the most; null for none
   */
  DeliveryWork(
      Supplier<Ledger> ledger,
      String subscriber,
      ReportVersion.Kind kind,
      @Nullable Start start,
      List<Duration> retry,
      Metrics metrics,
      Function<String, List<String>> groups,
      @Nullable Rate rate) {
    this.ledger = ledger;
    this.subscriber = subscriber;
    this.kind = kind;
    this.start = start;
    this.retry = retry;
    this.metrics = metrics;
    this.groups = groups;
    this.pace = new Pace(rate == null ? 0 : rate.interval().toNanos());
  }

  /** A subscriber that wanted no more is still stopped after a restart. */
  @Override
  public Optional<String> begin() {
    register();
    Optional<Subscribers.State> known = ledger.get().subscribers().find(subscriber);
    if (known.filter(one -> one.state().equals("paused")).isPresent()) {
      LOG.info(
          "subscriber {} is paused until \"chapar subscribers resume {}\"", subscriber, subscriber);
    }
    return known
        .filter(one -> one.state().equals("stopped"))
        .map(one -> stopped(String.valueOf(one.reason())));
  }

  private void register() {
    ledger.get().dueTimes().explain(subscriber, retry);
    ledger.get().subscribers().register(subscriber, kind, start);
  }

  private String stopped(String reason) {
    return "is stopped until \"chapar subscribers resume " + subscriber + "\": " + reason;
  }

  @Override
  public String sufferer() {
    return "subscriber " + subscriber;
  }

  /** Filters see the groups that the feed is in now, and letters as search keys have them. */
  @Override
  public ReportVersion given(Lease<ReportVersion> lease) {
    ReportVersion version = lease.record();
    return version.forFilters(groups.apply(version.feed()), SearchKey::of);
  }

  @Override
  public List<Lease<ReportVersion>> lease(int most) {
    int allowed = pace.allowed(most);
    if (allowed == 0) {
      return List.of();
    }
    List<Lease<ReportVersion>> leases = ledger.get().deliveries().lease(subscriber, allowed);
    pace.took(leases.size());
    return leases;
  }

  @Override
  public long pause() {
    return pace.pause();
  }

  @Override
  public void limit(@Nullable Rate rate) {
    pace.slow(rate == null ? 0 : rate.interval().toNanos());
  }

  @Override
  public List<String> endExpired() {
    return ledger.get().deliveries().endExpired();
  }

  /** Makes it known again first, if a person has removed it while its route runs. */
  @Override
  public Optional<Lease<ReportVersion>> leaseSuspect() {
    register();
    if (pace.allowed(1) == 0) {
      return Optional.empty();
    }
    Optional<Lease<ReportVersion>> suspect = ledger.get().deliveries().leaseSuspect(subscriber);
    suspect.ifPresent(one -> pace.took(1));
    return suspect;
  }

  @Override
  public boolean renew(Lease<ReportVersion> lease) {
    return ledger.get().renewals().delivery(subscriber, lease);
  }

  @Override
  public void done(Lease<ReportVersion> lease) {
    ledger.get().deliveries().done(subscriber, lease);
    if (lease.replays() == 0 && kind == ReportVersion.Kind.ARTICLE) {
      metrics.delivered(subscriber, lease.record(), Instant.now());
    }
  }

  @Override
  public boolean filtered(Lease<ReportVersion> lease) {
    ledger.get().deliveries().filtered(subscriber, lease);
    return true;
  }

  /** A receiver may ask for a pause, whether a step or Camel judges its answer. */
  @Override
  public @Nullable Throwable failure(Exchange exchange) {
    return FailedSend.of(exchange, ANSWER);
  }

  /** A pause that the receiver asks for is that of all its deliveries. */
  @Override
  public Outcome fail(Lease<ReportVersion> lease, Throwable failure) {
    Failure.of(failure).retryAfter().ifPresent(pace::rest);
    Outcome outcome = ledger.get().deliveries().fail(subscriber, lease, failure, retry);
    return outcome.next() == Outcome.Next.STOPPED
        ? new Outcome(Outcome.Next.STOPPED, stopped(outcome.reason()))
        : outcome;
  }

  @Override
  public String source(Lease<ReportVersion> lease) {
    return sufferer();
  }

  @Override
  public String name(Lease<ReportVersion> lease) {
    return "delivery of " + lease.id() + " v" + lease.record().version() + " to " + subscriber;
  }

  /**
   * When the receiver may be asked: evenly by the rate of its route, and not within a pause that it
   * asked for. One thread leases, others tell of such pauses.
   */
  private static final class Pace {
    /** What was not used within this time is lost: no burst comes after a silence. */
    private static final long KEPT_NANOS = Duration.ofMillis(100).toNanos();

    private static final Duration LONGEST_REST = Duration.ofDays(1);

    private final long own;
    private long interval;
    private long next = System.nanoTime();
    private long rested = next;

    /**
     * @param own interval in nanoseconds; 0 for none
     */
    Pace(long own) {
      this.own = own;
      this.interval = own;
    }

    /** The receiver wants at least so many nanoseconds between. */
    synchronized void slow(long asked) {
      interval = Math.max(own, asked);
    }

    /** How many of so many may be leased now. */
    synchronized int allowed(int most) {
      long now = System.nanoTime();
      if (now - rested < 0) {
        return 0;
      }
      if (interval == 0) {
        return most;
      }
      next = Math.max(next - now, -KEPT_NANOS) + now;
      return now - next < 0 ? 0 : (int) Math.min(most, 1 + (now - next) / interval);
    }

    synchronized void took(int leases) {
      next += leases * interval;
    }

    synchronized void rest(Duration asked) {
      long now = System.nanoTime();
      long nanos = Math.min(asked.toNanos(), LONGEST_REST.toNanos());
      rested = Math.max(rested - now, nanos) + now;
    }

    /** Milliseconds until one may be leased; 0 when it may. */
    synchronized long pause() {
      long now = System.nanoTime();
      long nanos = Math.max(rested - now, interval == 0 ? 0 : next - now);
      return nanos <= 0 ? 0 : 1 + Duration.ofNanos(nanos).toMillis();
    }
  }
}
