package io.chapar.camel.step;

import io.chapar.article.ReportVersion;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.check.StepBeans.StepContract;
import io.chapar.camel.ledger.HeldLease;
import io.chapar.camel.ledger.LedgerEndpoint;
import io.chapar.deliver.EventBatch;
import io.chapar.json.RecordJson;
import io.chapar.text.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * {@code gather-batch}: gathers what comes to this place of a route at the same time, so that the
 * steps behind it send all of it as one. The first to come goes on with the batch, by its own
 * properties; the others wait, and end as it ends: each delivery is still done, tried again or dead
 * by itself. A batch is over when it is full, or half a second after the first.
 *
 * <p>What has failed before, or was in work when a process died, and a test message is a batch
 * alone: the receiver's verdict is its own.
 */
@StepContract(takes = ReportVersion.class, gives = EventBatch.class, reads = EventBatch.PROPERTY)
final class GatherBatch implements Processor {
  private static final String USUAL = "50";

  /** Of the records as JSON, unless one alone is larger. */
  private static final long MOST_BYTES = 1_000_000;

  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** Far beyond any time-out of a receiver. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final RecordJson json = new RecordJson();

  /** Those that others may join, by the place in the routes. */
  private final Map<String, Gathering> open = new ConcurrentHashMap<>();

  @Override
  public void process(Exchange exchange) throws Exception {
    ReportVersion version = exchange.getMessage().getMandatoryBody(ReportVersion.class);
    Gathering gathering = gathering(exchange, version);
    if (gathering.isOf(exchange)) {
      lead(exchange, gathering);
    } else {
      gathering.awaitEnd();
      exchange.setRouteStop(true);
    }
  }

  private void lead(Exchange exchange, Gathering gathering) throws InterruptedException {
    exchange.getExchangeExtension().addOnCompletion(gathering);
    EventBatch batch = gathering.awaitFull();
    open.remove(place(exchange), gathering);
    exchange.getMessage().setBody(batch);
  }

  /** One that it joins, or begins. */
  private Gathering gathering(Exchange exchange, ReportVersion version) {
    int size = size(exchange);
    long bytes = json.write(version).length;
    if (size == 1 || version.isTest() || HeldLease.hasFailed(exchange)) {
      return new Gathering(exchange, version, bytes, 1);
    }
    return open.compute(
        place(exchange),
        (place, known) ->
            known != null && known.joins(exchange, version, bytes)
                ? known
                : new Gathering(exchange, version, bytes, size));
  }

  /** No more come at once than the route works on at once. */
  private static int size(Exchange exchange) {
    int size = written(exchange.getProperty(EventBatch.PROPERTY, USUAL, String.class));
    return exchange.getFromEndpoint() instanceof LedgerEndpoint ledger
        ? Math.min(size, ledger.getConcurrent())
        : size;
  }

  private static int written(String size) {
    try {
      return EventBatch.most(size);
    } catch (IllegalArgumentException e) {
      throw new TemporaryFailure(EventBatch.PROPERTY + " " + e.getMessage() + ": gather-batch", e);
    }
  }

  /** The step in its route, not the exchange: two steps gather two batches. */
  private static String place(Exchange exchange) {
    return exchange.getFromRouteId() + " " + exchange.getExchangeExtension().getHistoryNodeId();
  }

  /** A batch while it is gathered and sent. */
  private static final class Gathering extends SynchronizationAdapter {
    private final Exchange leader;
    private final int size;
    private final long end = System.nanoTime() + PATIENCE.toNanos();
    private final List<ReportVersion> versions = new ArrayList<>();
    private final List<Exchange> followers = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private long bytes;
    private boolean over;

    Gathering(Exchange leader, ReportVersion version, long bytes, int size) {
      this.leader = leader;
      this.size = size;
      this.bytes = bytes;
      versions.add(version);
    }

    boolean isOf(Exchange exchange) {
      return exchange == leader;
    }

    /** False when it is full or over: another is to be begun, for which this one does not wait. */
    synchronized boolean joins(Exchange exchange, ReportVersion version, long more) {
      over |= versions.size() == size || bytes + more > MOST_BYTES;
      if (!over) {
        versions.add(version);
        followers.add(exchange);
        bytes += more;
      }
      notifyAll();
      return !over;
    }

    synchronized EventBatch awaitFull() throws InterruptedException {
      long left = end - System.nanoTime();
      while (!over && versions.size() < size && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = end - System.nanoTime();
      }
      over = true;
      return new EventBatch(versions);
    }

    void awaitEnd() throws InterruptedException {
      if (!ended.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TemporaryFailure(
            "the batch has not ended in "
                + Durations.rounded(LONGEST)
                + ": "
                + leader.getFromRouteId());
      }
    }

    /** Each of the others ends as the exchange that went on with the batch. */
    @Override
    public void onDone(Exchange exchange) {
      List<Exchange> ending;
      synchronized (this) {
        over = true;
        ending = followers;
      }
      ending.forEach(follower -> endAs(exchange, follower));
      ended.countDown();
    }

    private static void endAs(Exchange exchange, Exchange follower) {
      HeldLease.noteAs(exchange, follower);
      follower.setProperty(
          ExchangePropertyKey.TO_ENDPOINT, exchange.getProperty(ExchangePropertyKey.TO_ENDPOINT));
      if (exchange.getException() != null) {
        follower.setException(exchange.getException());
      }
    }
  }
}
