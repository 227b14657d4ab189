package io.chapar.camel.ledger;

import io.chapar.article.ReportVersion;
import io.chapar.camel.trouble.FailedSend;
import io.chapar.camel.trouble.HealthIssues;
import io.chapar.ledger.lease.Lease;
import io.chapar.text.SingleLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Leases work and sends each record through the route, never more at once than it may. When the
 * ledger cannot be used it waits and asks again; what was leased then comes back when its lease
 * ends. What was leased when a process died is worked on one at a time, over all consumers.
 */
final class LeaseConsumer<T> extends DefaultConsumer implements Suspendable {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseConsumer.class);
  private static final long TROUBLE_MILLIS = 2_000;
  private static final long START_MILLIS = 10;
  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long DRAIN_SECONDS = 1;
  private static final long TRIAL_SECONDS = 5;

  private final LedgerEndpoint endpoint;
  private final Work<T> work;
  private final Account<T> account;
  private final int slots;
  private final Semaphore free;

  /** Of this consumer alone: a subscriber that does not answer holds up no other. */
  private final Semaphore suspects = new Semaphore(1);

  private final IdleWait idle = new IdleWait();
  private final LedgerTrouble ledger;

  private volatile boolean leasing;
  private volatile boolean begun;
  private long looked = System.nanoTime() - LOOK_NANOS;
  private @Nullable LeaseRunner<T> runner;
  private @Nullable ExecutorService pool;
  private @Nullable Thread loop;

  LeaseConsumer(LedgerEndpoint endpoint, Processor processor, Work<T> work) {
    super(endpoint, processor);
    this.endpoint = endpoint;
    this.work = work;
    this.account = Account.of(endpoint, work);
    this.slots = work.slots(endpoint.getConcurrent());
    this.free = new Semaphore(slots);
    this.ledger = new LedgerTrouble(name(), endpoint.troubles());
  }

  @Override
  public LedgerEndpoint getEndpoint() {
    return endpoint;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    runner = new LeaseRunner<>(this, endpoint, work, account, endpoint.versions().now());
    pool = pools().newFixedThreadPool(this, name(), slots);
    account.begun();
    begun = begin();
    doResume();
  }

  @Override
  protected void doResume() {
    leasing = true;
    loop = new Thread(this::loop, "lease " + name());
    loop.start();
  }

  /** Leases no more. Camel suspends all consumers, waits for what is in flight, and stops them. */
  @Override
  protected void doSuspend() throws InterruptedException {
    leasing = false;
    if (loop != null) {
      loop.interrupt();
      loop.join();
    }
  }

  @Override
  protected void doStop() throws Exception {
    drain();
    if (pool != null) {
      pools().shutdown(pool);
    }
    endpoint.troubles().over(name());
    account.stopped();
    super.doStop();
  }

  /** Waits until what went through the route is written into the ledger too. */
  private void drain() {
    try {
      doSuspend();
      if (free.tryAcquire(slots, DRAIN_SECONDS, TimeUnit.SECONDS)) {
        free.release(slots);
      }
    } catch (InterruptedException forced) {
      Thread.currentThread().interrupt();
    }
  }

  /** Leases nothing before all routes run: a report goes to the subscribers that are known. */
  private void loop() {
    try {
      long seen = endpoint.signals().count(endpoint.table());
      while (leasing && endpoint.getComponent().isHeld()) {
        endpoint.signals().await(endpoint.table(), seen, START_MILLIS);
      }
      while (leasing) {
        if (begun) {
          leaseSuspect();
          lease();
        } else {
          rest();
          begun = begin();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Error e) {
      LOG.error("{} has ended, and nothing begins it again but a restart", name(), e);
      endpoint.troubles().fatal(name(), "has ended: " + e);
    }
  }

  /** Without what an edit may change of it, and what would fill a line. */
  private String name() {
    String subscriber = endpoint.getSubscriber();
    return endpoint.getEndpointBaseUri() + (subscriber == null ? "" : "?subscriber=" + subscriber);
  }

  private ExecutorServiceManager pools() {
    return endpoint.getCamelContext().getExecutorServiceManager();
  }

  private boolean begin() {
    try {
      work.begin().ifPresent(account::trouble);
      return true;
    } catch (RuntimeException e) {
      ledger.has(e);
      return false;
    }
  }

  /** Holds the permit until the suspect has ended, or when there is none, not at all. */
  private void leaseSuspect() throws InterruptedException {
    if (System.nanoTime() - looked < LOOK_NANOS || !free.tryAcquire()) {
      return;
    }
    if (!suspects.tryAcquire()) {
      free.release();
      return;
    }
    Runnable end = suspects::release;
    try {
      work.endExpired().forEach(account::expired);
      Lease<T> suspect = work.leaseSuspect().orElse(null);
      if (suspect != null) {
        start(suspect, true, end);
        return;
      }
    } catch (RuntimeException e) {
      ledger.has(e);
    }
    looked = System.nanoTime();
    end.run();
    free.release();
  }

  private void lease() throws InterruptedException {
    free.acquire();
    int most = 1 + free.drainPermits();
    int leased = 0;
    try {
      long seen = endpoint.signals().count(endpoint.table());
      List<Lease<T>> leases = work.lease(most);
      leased = leases.size();
      leases.forEach(lease -> start(lease, false, () -> {}));
      ledger.over();
      if (leased < most) {
        free.release(most - leased);
        leased = most;
        idle(seen, leases.isEmpty());
      }
    } catch (RuntimeException e) {
      free.release(most - leased);
      ledger.has(e);
      rest();
    }
  }

  /** Until this node brings work, or for a while. */
  private void idle(long seen, boolean nothing) throws InterruptedException {
    endpoint.signals().await(endpoint.table(), seen, idle.millis(work.pause()));
    boolean woken = endpoint.signals().count(endpoint.table()) != seen;
    idle.looked(nothing && !woken);
  }

  private void start(Lease<T> lease, boolean suspect, Runnable end) {
    LeaseRunner<T> run = Objects.requireNonNull(runner);
    work.begun(lease);
    Objects.requireNonNull(pool)
        .execute(
            () -> {
              try (MDC.MDCCloseable about = MDC.putCloseable("about", work.name(lease))) {
                run.run(lease, suspect);
              } finally {
                free.release(); // first: never are more leased than there are permits
                work.ended(lease);
                end.run();
                // The host of this item, or the report of this delivery, may have a next one.
                endpoint.signals().give(endpoint.table());
              }
            });
  }

  /**
   * Sends a message through the route that no lease is of, in one of the places for work, so that a
   * route that works on one at a time still does. Nothing is written into the ledger.
   *
   * @return empty when all places are taken for as long as a caller waits
   * @throws RejectedExecutionException when it has ended
   */
  Optional<Future<Tried>> trial(ReportVersion message) throws InterruptedException {
    ExecutorService now = pool;
    if (now == null || !isStarted() || isSuspendingOrSuspended()) {
      throw new RejectedExecutionException("it has ended");
    }
    if (!free.tryAcquire(TRIAL_SECONDS, TimeUnit.SECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(now.submit(() -> tried(message)));
    } catch (RejectedExecutionException e) {
      free.release();
      throw e;
    }
  }

  private Tried tried(ReportVersion message) {
    Exchange exchange = createExchange(false);
    try {
      return Tried.of(
          exchange, new HeldLease<>(Lease.ofDelivery(message, 0, 0, 0, null)), getProcessor());
    } finally {
      releaseExchange(exchange, false);
      free.release();
    }
  }

  /**
   * How a message went through the route.
   *
   * @param receiver where it was sent last, without what may be secret; empty where nowhere
   * @param status of an HTTP receiver's answer; null of other receivers, and without an answer
   * @param filter the step that kept it from all endpoints; null where none did
   * @param failure why it was not taken; null where it was
   */
  record Tried(
      String receiver,
      @Nullable Integer status,
      @Nullable String filter,
      @Nullable String failure,
      long millis) {

    private static Tried of(Exchange exchange, HeldLease<ReportVersion> held, Processor route) {
      long start = System.nanoTime();
      try {
        exchange.getMessage().setBody(held.lease().record());
        held.give(exchange);
        route.process(exchange);
      } catch (Exception | StackOverflowError e) {
        exchange.setException(e);
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      Throwable failure = FailedSend.of(exchange, DeliveryWork.ANSWER);
      return new Tried(
          FailedSend.receiver(exchange),
          FailedSend.status(exchange),
          held.filter(),
          failure == null ? null : SingleLine.of(String.valueOf(failure.getMessage())),
          millis);
    }
  }

  private void rest() throws InterruptedException {
    long seen = endpoint.signals().count(endpoint.table());
    endpoint.signals().await(endpoint.table(), seen, TROUBLE_MILLIS);
  }

  /**
   * How long a consumer that finds no work waits before it looks again: what others bring is found
   * within two seconds at the most, and a node of which all feeds wait spends little on looking.
   */
  private static final class IdleWait {
    private static final long MILLIS = 500;
    private static final long LONG_MILLIS = 2_000;
    private static final int MANY = 8;

    private int empty;

    /**
     * @param pause for which no work may be taken; 0 for none
     */
    long millis(long pause) {
      if (pause > 0) {
        return Math.min(pause, LONG_MILLIS);
      }
      return empty < MANY ? MILLIS : LONG_MILLIS;
    }

    /**
     * @param nothing was found, and nothing came meanwhile
     */
    void looked(boolean nothing) {
      empty = nothing ? empty + 1 : 0;
    }
  }

  /** That a consumer cannot use the ledger: told once, and when it is over. */
  private static final class LedgerTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseConsumer.class);

    private final String consumer;
    private final HealthIssues troubles;

    LedgerTrouble(String consumer, HealthIssues troubles) {
      this.consumer = consumer;
      this.troubles = troubles;
    }

    void has(RuntimeException failure) {
      String what = String.valueOf(failure.getMessage());
      if (troubles.has(consumer, what)) {
        LOG.error("{} waits: {}", consumer, what);
        LOG.debug("{}", consumer, failure);
      }
    }

    void over() {
      if (troubles.over(consumer)) {
        LOG.info("{} goes on", consumer);
      }
    }
  }
}
