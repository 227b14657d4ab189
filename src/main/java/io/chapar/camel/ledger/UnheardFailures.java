package io.chapar.camel.ledger;

import io.chapar.camel.trouble.LimitedLog;
import io.chapar.web.ShownAddress;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Says what failed beside a route of the ledger, such as behind a {@code wireTap}: no consumer
 * waits for it, so none says it. The parts of a {@code multicast} or a {@code split} fail with the
 * whole.
 */
public final class UnheardFailures extends EventNotifierSupport {
  private static final Logger LOG = LoggerFactory.getLogger(UnheardFailures.class);

  private final LimitedLog log;

  public UnheardFailures(LimitedLog log) {
    this.log = log;
    setIgnoreCamelContextEvents(true);
    setIgnoreRouteEvents(true);
    setIgnoreServiceEvents(true);
    setIgnoreStepEvents(true);
    setIgnoreExchangeCreatedEvent(true);
    setIgnoreExchangeCompletedEvent(true);
    setIgnoreExchangeRedeliveryEvents(true);
    setIgnoreExchangeSendingEvents(true);
    setIgnoreExchangeSentEvents(true);
  }

  @Override
  public boolean isEnabled(CamelEvent event) {
    return event instanceof ExchangeFailedEvent;
  }

  @Override
  public void notify(CamelEvent event) {
    Exchange exchange = ((ExchangeFailedEvent) event).getExchange();
    if (isBeside(exchange)) {
      String route = "route " + exchange.getFromRouteId();
      log.say(
          LOG,
          Level.WARN,
          route,
          "a copy of what " + route + " has in work failed beside it",
          ShownAddress.inText(String.valueOf(exchange.getException().getMessage())));
    }
  }

  /** A copy of an exchange of the ledger that is no part of it. */
  private static boolean isBeside(Exchange exchange) {
    return exchange.getException() != null
        && exchange.getFromEndpoint() instanceof LedgerEndpoint
        && !HeldLease.isOf(exchange)
        && exchange.getProperty(ExchangePropertyKey.MULTICAST_INDEX) == null
        && exchange.getProperty(ExchangePropertyKey.SPLIT_INDEX) == null;
  }
}
