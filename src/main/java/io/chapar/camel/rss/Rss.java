package io.chapar.camel.rss;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.fetch.FeedFetcher;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.ledger.Ledger;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.DataFormatFactory;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.SimpleTypeConverter;

/** All of camel-rss as Chapar sets it, for a node and for the check of its routes. */
public final class Rss {
  private Rss() {}

  /**
   * Gives a context its {@code rss:} endpoints, its {@code rss} data format, its conversions.
   *
   * @param ledger asked for when a route runs, not when it is built
   * @param budget of all bodies that are in work
   */
  public static void addTo(
      CamelContext context, FeedFetcher fetcher, Supplier<Ledger> ledger, ByteBudget budget) {
    PoliteFetcher polite = new PoliteFetcher(fetcher, () -> ledger.get().turns());
    context.addComponent(
        "rss", new GuardedRss(context, polite, () -> ledger.get().routedFeeds(), budget));
    DataFormatFactory format = EncodedRss::new;
    context.getRegistry().bind("rss-dataformat-factory", format);
    RomeItems items = new RomeItems();
    TypeConverterRegistry converters = context.getTypeConverterRegistry();
    converters.addTypeConverter(
        FeedReading.class,
        SyndFeed.class,
        new SimpleTypeConverter(
            false,
            (type, exchange, feed) ->
                items.reading(
                    NamedFeed.of(exchange), (SyndFeed) feed, NamedFeed.entries(exchange))));
    converters.addTypeConverter(
        FeedItem.class,
        SyndEntry.class,
        new SimpleTypeConverter(
            false,
            (type, exchange, entry) ->
                items.item(
                    NamedFeed.of(exchange), (SyndEntry) entry, NamedFeed.entries(exchange))));
  }
}
