package io.chapar.camel.rss;

import com.rometools.rome.feed.module.DCModule;
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
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * {@code add-to-feed}: from a report version to the feed of the latest ones, which {@code marshal:
 * rss} writes. The exchange's properties say which: {@code document}, the file that the route
 * writes; {@code title} and {@code address} of the feed; {@code items}, how many it holds.
 */
@StepContract(takes = ReportVersion.class, gives = SyndFeed.class)
public final class AddToFeed implements Processor {
  private static final Namespace ATOM =
      Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

  private final Map<Path, LatestReports> documents = new ConcurrentHashMap<>();

  @Override
  public void process(Exchange exchange) throws Exception {
    ReportVersion version = exchange.getMessage().getMandatoryBody(ReportVersion.class);
    Path document = Path.of(property(exchange, "document"));
    int items = Integer.parseInt(property(exchange, "items"));
    LatestReports reports = documents.computeIfAbsent(document, LatestReports::read);
    synchronized (reports) {
      SyndFeed feed = feed(exchange, reports.add(version, items));
      List<Element> markup = new ArrayList<>(reports.withdrawn(items));
      markup.add(self(property(exchange, "address")));
      feed.setForeignMarkup(markup);
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
    feed.setLanguage(language(entries));
    feed.setEntries(new ArrayList<>(entries));
    if (!entries.isEmpty()) {
      feed.setPublishedDate(Date.from(ReportEntry.madeAt(entries.get(0))));
    }
    return feed;
  }

  /** Where the document itself is (RSS Advisory Board, RSS Best Practices Profile, 5.1). */
  private static Element self(String address) {
    return new Element("link", ATOM)
        .setAttribute("rel", "self")
        .setAttribute("type", "application/rss+xml")
        .setAttribute("href", address);
  }

  /** That of all reports; null where they have several, each of which says its own. */
  private static @Nullable String language(List<SyndEntry> entries) {
    List<String> all =
        entries.stream()
            .map(entry -> entry.getModule(DCModule.URI))
            .filter(DCModule.class::isInstance)
            .map(words -> String.valueOf(((DCModule) words).getLanguage()))
            .distinct()
            .toList();
    return all.size() == 1 ? all.get(0) : null;
  }
}
