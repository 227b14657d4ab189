package io.chapar.camel.ledger;

import io.chapar.article.Conduct;
import io.chapar.article.TemporaryFailure;
import io.chapar.fetch.HostWatch;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.lease.Leases.LeaseLost;
import io.opentelemetry.context.Scope;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/** Sends a leased record through the route, and writes into the ledger how that ended. */
final class LeaseRunner<T> {
  private final DefaultConsumer consumer;
  private final LedgerEndpoint endpoint;
  private final Work<T> work;
  private final Account<T> account;
  private final LongWork longWork;
  private final @Nullable String routes;

  /**
   * @param routes the version of the routes by which it works
   */
  LeaseRunner(
      DefaultConsumer consumer,
      LedgerEndpoint endpoint,
      Work<T> work,
      Account<T> account,
      @Nullable String routes) {
    this.consumer = consumer;
    this.endpoint = endpoint;
    this.work = work;
    this.account = account;
    this.longWork = endpoint.getComponent().longWork();
    this.routes = routes;
  }

  /**
   * @param suspect it was in work when a process died
   */
  void run(Lease<T> lease, boolean suspect) {
    long start = System.nanoTime();
    try (LongWork.Held renewed = longWork.begin(work.name(lease), () -> work.renew(lease), start)) {
      run(new HeldLease<>(lease.by(routes), suspect), start);
    }
  }

  private void run(HeldLease<T> held, long start) {
    Exchange exchange = consumer.createExchange(false);
    Optional<Conduct> seen = watched(held, exchange);
    try (Scope said = endpoint.traces().after()) {
      Throwable failure = work.failure(exchange);
      seen.or(() -> usual(failure)).ifPresent(conduct -> work.saw(held.lease(), conduct));
      if (held.isSent()) {
        work.limit(held.limit());
      }
      account.took(finish(held, failure), System.nanoTime() - start);
    } catch (LeaseLost e) {
      account.took(Account.LOST, System.nanoTime() - start);
      account.unsettled(held.lease(), e);
    } catch (TemporaryFailure e) {
      account.unsettled(held.lease(), e);
    } finally {
      consumer.releaseExchange(exchange, false);
    }
  }

  /** How the hosts behaved that it asked; empty when it asked none on this thread. */
  private Optional<Conduct> watched(HeldLease<T> held, Exchange exchange) {
    try (HostWatch hosts = HostWatch.begin()) {
      process(held, exchange);
      return hosts.seen();
    }
  }

  /** What ends well without a fetch that was watched has not let us wait. */
  private static Optional<Conduct> usual(@Nullable Throwable failure) {
    return failure == null ? Optional.of(Conduct.QUICK) : Optional.empty();
  }

  private void process(HeldLease<T> held, Exchange exchange) {
    endpoint.traces().begin();
    try (ByteBudget.Hold large = endpoint.getComponent().budget().hold()) {
      exchange.getMessage().setBody(work.given(held.lease()));
      held.give(exchange);
      endpoint.traces().give(exchange, held.lease().trace());
      consumer.getProcessor().process(exchange);
    } catch (Exception | StackOverflowError e) {
      exchange.setException(e);
    }
  }

  /** How it ended. */
  private String finish(HeldLease<T> held, @Nullable Throwable failure) {
    if (held.isCommitted()) {
      account.behind(held.lease(), failure);
      return Account.DONE;
    }
    if (failure == null && held.isFiltered() && work.filtered(held.lease())) {
      return Account.FILTERED;
    }
    if (failure == null) {
      work.done(held.lease());
      account.ended();
      return Account.DONE;
    }
    return failure instanceof LeaseLost
        ? Account.LOST
        : account.failed(held.lease(), work.fail(held.lease(), failure), failure);
  }
}
