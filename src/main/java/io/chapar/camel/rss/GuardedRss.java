package io.chapar.camel.rss;

import io.chapar.fetch.body.ByteBudget;
import io.chapar.ledger.feeds.RoutedFeeds;
import io.chapar.text.Durations;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.component.feed.FeedComponent;
import org.apache.camel.component.feed.FeedEndpoint;
import org.apache.camel.component.feed.FeedPollingConsumer;
import org.apache.camel.component.rss.RssComponent;
import org.apache.camel.component.rss.RssEndpoint;
import org.apache.camel.spi.annotations.Component;

/**
 * Camel's {@code rss:} component, whose consumer asks through our client. Camel's own opens the URL
 * itself: without time-outs, bounds or conditional requests, and to any address.
 */
@Component("rss")
final class GuardedRss extends RssComponent {
  private final PoliteFetcher fetcher;
  private final Supplier<RoutedFeeds> routed;
  private final ByteBudget budget;

  GuardedRss(
      CamelContext context,
      PoliteFetcher fetcher,
      Supplier<RoutedFeeds> routed,
      ByteBudget budget) {
    setCamelContext(context);
    this.fetcher = fetcher;
    this.routed = routed;
    this.budget = budget;
  }

  @Override
  protected FeedEndpoint createEndpoint(
      String uri, String remaining, Map<String, Object> parameters) {
    parameters.computeIfPresent("delay", (name, delay) -> millis(delay.toString()));
    return new Endpoint(uri, this, remaining);
  }

  /** As Camel writes them, or as settings do: Camel knows no ms. */
  private static String millis(String delay) {
    return delay.endsWith("ms") ? String.valueOf(Durations.one(delay).toMillis()) : delay;
  }

  /** One feed. */
  final class Endpoint extends RssEndpoint {
    Endpoint(String uri, FeedComponent component, String feed) {
      super(uri, component, feed);
      super.setThrottleEntries(false);
    }

    /** Camel's default gives one entry a poll, so that twenty new ones take twenty polls. */
    @Override
    public void setThrottleEntries(boolean throttle) {
      if (throttle) {
        throw new IllegalArgumentException(
            "throttleEntries gives one entry a poll; leave it out, or put throttle: into the route");
      }
    }

    @Override
    protected FeedPollingConsumer createEntryPollingConsumer(
        FeedEndpoint endpoint, Processor processor, boolean throttle) throws Exception {
      return createPollingConsumer(endpoint, processor);
    }

    @Override
    protected FeedPollingConsumer createPollingConsumer(FeedEndpoint endpoint, Processor processor)
        throws Exception {
      GuardedConsumer consumer = new GuardedConsumer(this, processor, fetcher, routed, budget);
      configureConsumer(consumer);
      return consumer;
    }
  }
}
