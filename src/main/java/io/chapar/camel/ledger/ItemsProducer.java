package io.chapar.camel.ledger;

import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.ledger.feeds.Feeds.Polled;
import io.chapar.text.Durations;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConverter;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * {@code to: ledger:items}. Takes the reading of a feed that the route has leased, or one that
 * comes without a lease, single items, and what can be converted to them.
 */
final class ItemsProducer extends DefaultProducer {
  private static final Logger LOG = LoggerFactory.getLogger(ItemsProducer.class);

  private final LedgerEndpoint endpoint;

  ItemsProducer(LedgerEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  @Override
  public void process(Exchange exchange) throws Exception {
    FeedReading reading = exchange.getMessage().getBody(FeedReading.class);
    if (reading == null) {
      add(items(exchange), endpoint.traces().of(exchange));
    } else {
      signal(take(exchange, reading));
    }
  }

  private int take(Exchange exchange, FeedReading reading) {
    HeldLease<Feed> held = HeldLease.of(exchange, Feed.class);
    if (held == null) {
      int added = endpoint.ledger().routedFeeds().add(reading, endpoint.traces().of(exchange));
      LOG.info("feed {}: {}", reading.feed().name(), found(reading, added));
      return added;
    }
    Polled polled =
        endpoint.ledger().feeds().commit(held.lease(), reading, endpoint.traces().of(exchange));
    held.committed();
    say(reading, polled);
    return polled.added();
  }

  private static void say(FeedReading reading, Polled polled) {
    String name = reading.feed().name();
    if (polled.failures() > 0) {
      LOG.info("feed {} goes on after {} failures", name, polled.failures());
    }
    if (polled.moved() != null) {
      LOG.warn(
          "feed {} has moved for good and is polled there from now on; write it into the watch"
              + " list: {}",
          name,
          polled.moved());
    }
    LOG.atLevel(reading.unchanged() ? Level.DEBUG : Level.INFO)
        .log(
            "feed {}: {}; next in {} ({})",
            name,
            found(reading, polled.added()),
            Durations.rounded(polled.pause()),
            polled.why());
  }

  private static String found(FeedReading reading, int added) {
    return reading.unchanged()
        ? "unchanged"
        : added
            + " new of "
            + reading.items().size()
            + (reading.whole() ? " items" : " items, which are not all of the feed");
  }

  /** One, or each of a list. */
  private static List<FeedItem> items(Exchange exchange) throws Exception {
    if (!(exchange.getMessage().getBody() instanceof List<?> list)) {
      return List.of(exchange.getMessage().getMandatoryBody(FeedItem.class));
    }
    List<FeedItem> items = new ArrayList<>();
    TypeConverter converter = exchange.getContext().getTypeConverter();
    for (Object each : list) {
      items.add(converter.mandatoryConvertTo(FeedItem.class, exchange, each));
    }
    return items;
  }

  private void add(List<FeedItem> items, @Nullable String trace) {
    signal(endpoint.ledger().items().add(items, trace));
  }

  private void signal(int added) {
    if (added > 0) {
      endpoint.signals().give(LedgerEndpoint.Table.ITEMS);
    }
  }
}
