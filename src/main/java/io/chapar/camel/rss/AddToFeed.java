package io.chapar.camel.rss;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import io.chapar.article.ReportVersion;
import io.chapar.camel.check.StepBeans.StepContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code add-to-feed}: from a report version to the feed of the latest ones, which {@code marshal:
 * rss} writes. The exchange's properties say which: {@code document}, the file that the route
 * writes; {@code title} and {@code address} of the feed; {@code items}, how many it holds.
 */
@StepContract(takes = ReportVersion.class, gives = SyndFeed.class)
public final class AddToFeed implements Processor {
  private final Map<Path, LatestReports> documents = new ConcurrentHashMap<>();

  @Override
  public void process(Exchange exchange) throws Exception {
    ReportVersion version = exchange.getMessage().getMandatoryBody(ReportVersion.class);
    Path document = Path.of(property(exchange, "document"));
    int items = Integer.parseInt(property(exchange, "items"));
    LatestReports reports = documents.computeIfAbsent(document, LatestReports::read);
    synchronized (reports) {
      SyndFeed feed = feed(exchange, reports.add(version, items));
      feed.setForeignMarkup(new ArrayList<>(reports.withdrawn(items)));
      exchange.getMessage().setBody(feed);
    }
  }

  private static String property(Exchange exchange, String name) {
    String value = exchange.getProperty(name, String.class);
    if (value == null) {
      throw new IllegalArgumentException(
          "add-to-feed needs the property " + name + "; put setProperty before it");
    }
    return value;
  }

  private static SyndFeed feed(Exchange exchange, List<SyndEntry> entries) {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("rss_2.0");
    feed.setTitle(property(exchange, "title"));
    feed.setDescription(property(exchange, "title"));
    feed.setLink(property(exchange, "address"));
    feed.setGenerator("Chapar");
    feed.setEntries(new ArrayList<>(entries));
    if (!entries.isEmpty()) {
      feed.setPublishedDate(Date.from(ReportEntry.madeAt(entries.get(0))));
    }
    return feed;
  }
}
