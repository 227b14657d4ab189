package io.chapar.camel.rss;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedOutput;
import io.chapar.article.Examples;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions that come in another order than they were made, as replays bring them. */
class AddToFeedTest {
  private static final ReportVersion FIRST = version("a", 1, Event.CREATED);
  private static final ReportVersion WITHDRAWN = version("a", 2, Event.WITHDRAWN);
  private static final ReportVersion BACK = version("a", 3, Event.UPDATED);

  @TempDir private Path folder;
  private AddToFeed step = new AddToFeed();

  private static ReportVersion version(String id, int version, Event event) {
    return new ReportVersion(
        id,
        version,
        event,
        Instant.parse("2026-03-05T08:30:15Z").plusSeconds(version),
        Examples.report(Examples.item("isna", "https://a.example/" + id), "Text " + version));
  }

  /** What the document holds after them: it is written each time. */
  private List<String> after(ReportVersion... versions) throws Exception {
    SyndFeed feed = null;
    for (ReportVersion version : versions) {
      Exchange exchange = new DefaultExchange(new DefaultCamelContext());
      exchange.setProperty("document", document().toString());
      exchange.setProperty("title", "Reports");
      exchange.setProperty("address", "https://c.example/feed.xml");
      exchange.setProperty("items", "2");
      exchange.getMessage().setBody(version);
      step.process(exchange);
      feed = exchange.getMessage().getBody(SyndFeed.class);
      new SyndFeedOutput().output(feed, document().toFile());
    }
    return feed.getEntries().stream().map(SyndEntry::getUri).toList();
  }

  private Path document() {
    return folder.resolve("feed.xml");
  }

  @Test
  void putsNoReportBackThatWasWithdrawn() throws Exception {
    assertThat(after(WITHDRAWN, FIRST)).isEmpty();
    assertThat(after(FIRST)).isEmpty();
  }

  @Test
  void knowsWhatWasWithdrawnAfterARestart() throws Exception {
    after(FIRST, WITHDRAWN);
    step = new AddToFeed();
    assertThat(after(FIRST, version("b", 1, Event.CREATED))).containsExactly("b");
    assertThat(document()).content().contains("<at:deleted-entry").contains("ref=\"a\"");
  }

  @Test
  void putsAReportBackThatIsThereAgain() throws Exception {
    assertThat(after(FIRST, WITHDRAWN, BACK)).containsExactly("a");
    assertThat(after(WITHDRAWN)).containsExactly("a");
    assertThat(after(FIRST)).containsExactly("a");
  }

  @Test
  void remembersNoMoreWithdrawalsThanItHoldsReports() throws Exception {
    after(version("a", 1, Event.WITHDRAWN), version("b", 2, Event.WITHDRAWN));
    after(version("c", 3, Event.WITHDRAWN));
    assertThat(document()).content().contains("\"b\"", "\"c\"").doesNotContain("\"a\"");
  }

  @Test
  void saysWhereItIsAndInWhichLanguageItsReportsAre() throws Exception {
    after(FIRST);
    assertThat(document())
        .content()
        .contains("<language>en</language>")
        .containsOnlyOnce("rel=\"self\"")
        .contains("href=\"https://c.example/feed.xml\"");
    after(Examples.fullVersion());
    assertThat(document()).content().doesNotContain("<language>").containsOnlyOnce("rel=\"self\"");
  }

  /** What is read back after a restart is written again. */
  @Test
  void carriesPicturesPublisherAndRights() throws Exception {
    after(Examples.fullVersion());
    step = new AddToFeed();
    after(FIRST);
    assertThat(document())
        .content()
        .contains(
            "url=\"https://img.isna.ir/1.jpg\" medium=\"image\" type=\"image/jpeg\" width=\"1200\""
                + " height=\"800\"")
        .contains("<media:description>سد</media:description>", "<media:credit>عکاس</media:credit>")
        .contains("<dc:publisher>خبرگزاری ایسنا</dc:publisher>")
        .contains("<dc:rights>© ۱۴۰۴ ایسنا</dc:rights>");
  }
}
