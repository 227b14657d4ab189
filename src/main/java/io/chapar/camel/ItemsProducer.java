package io.chapar.camel;

import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.PermanentFailure;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code to: ledger:items}. */
final class ItemsProducer extends DefaultProducer {
  private static final Logger LOG = LoggerFactory.getLogger(ItemsProducer.class);

  private final LedgerEndpoint endpoint;

  ItemsProducer(LedgerEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  @Override
  public void process(Exchange exchange) throws Exception {
    Object body = exchange.getMessage().getBody();
    if (body instanceof FeedReading reading) {
      commit(exchange, reading);
    } else {
      add(exchange.getMessage().getMandatoryBody(FeedItem.class));
    }
  }

  private void commit(Exchange exchange, FeedReading reading) {
    HeldLease<Feed> held = HeldLease.of(exchange, Feed.class);
    if (held == null) {
      throw new PermanentFailure(
          "a feed's reading can only be committed by the route that leased the feed: "
              + reading.feed().name());
    }
    int added = endpoint.ledger().feeds().commit(held.lease(), reading);
    held.committed();
    LOG.info("feed {}: {}", reading.feed().name(), found(reading, added));
    signal(added);
  }

  private static String found(FeedReading reading, int added) {
    return reading.unchanged()
        ? "unchanged"
        : added + " new of " + reading.items().size() + " items";
  }

  private void add(FeedItem item) {
    signal(endpoint.ledger().items().add(List.of(item)));
  }

  private void signal(int added) {
    if (added > 0) {
      endpoint.signals().give(LedgerEndpoint.Table.ITEMS);
    }
  }
}
