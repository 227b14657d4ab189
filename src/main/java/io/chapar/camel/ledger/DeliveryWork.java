package io.chapar.camel.ledger;

import io.chapar.article.ReportVersion;
import io.chapar.camel.trouble.FailedSend;
import io.chapar.deliver.WebhookAnswer;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.deliveries.Subscribers;
import io.chapar.ledger.deliveries.Subscribers.Start;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Outcome;
import io.chapar.metrics.Metrics;
import io.chapar.normalise.key.SearchKey;
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

  /**
   * @param since from when on what is stored is due to a subscriber that is new; null is none of it
   * @param groups of a feed
   */
  DeliveryWork(
      Supplier<Ledger> ledger,
      String subscriber,
      ReportVersion.Kind kind,
      @Nullable Start start,
      List<Duration> retry,
      Metrics metrics,
      Function<String, List<String>> groups) {
    this.ledger = ledger;
    this.subscriber = subscriber;
    this.kind = kind;
    this.start = start;
    this.retry = retry;
    this.metrics = metrics;
    this.groups = groups;
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
    return ledger.get().deliveries().lease(subscriber, most);
  }

  @Override
  public List<String> endExpired() {
    return ledger.get().deliveries().endExpired();
  }

  /** Makes it known again first, if a person has removed it while its route runs. */
  @Override
  public Optional<Lease<ReportVersion>> leaseSuspect() {
    register();
    return ledger.get().deliveries().leaseSuspect(subscriber);
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

  @Override
  public Outcome fail(Lease<ReportVersion> lease, Throwable failure) {
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
}
