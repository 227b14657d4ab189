package io.chapar.camel.rss;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.fetch.FeedFetcher;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.ledger.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.dataformat.rss.RssConverter;
import org.apache.camel.dataformat.rss.RssDataFormat;
import org.apache.camel.spi.DataFormatFactory;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.ExchangeHelper;
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

  /**
   * The {@code rss} data format. Camel's own writes in the platform's charset and reads by that of
   * the exchange; this one writes UTF-8, as the document declares, and reads as the document
   * declares.
   */
  static final class EncodedRss extends RssDataFormat {

    @Override
    public void marshal(Exchange exchange, Object body, OutputStream out) throws Exception {
      SyndFeed feed = ExchangeHelper.convertToMandatoryType(exchange, SyndFeed.class, body);
      feed.setEncoding("UTF-8");
      out.write(RssConverter.feedToXml(feed).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Object unmarshal(Exchange exchange, InputStream in) throws IOException {
      String type = exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class);
      return RomeReader.read(in.readAllBytes(), type);
    }
  }
}
