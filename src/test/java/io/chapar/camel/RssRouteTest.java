package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.chapar.article.Feed;
import io.chapar.article.FeedCursor;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedFeed;
import io.chapar.feed.FeedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports, republished: read back by our own reader and by ROME. */
class RssRouteTest {
  @TempDir private Path folder;
  private LiveNode node;

  @BeforeEach
  void open() {
    node =
        new LiveNode(folder)
            .with("rss.enabled", "true")
            .with("rss.items", "3")
            .with("rss.address", "https://c.example/feed.xml");
  }

  @AfterEach
  void close() {
    node.close();
  }

  private byte[] document() throws IOException {
    node.settled("rss");
    return Files.readAllBytes(folder.resolve("rss/feed.xml"));
  }

  private List<FeedItem> own() throws IOException {
    URI address = URI.create("https://c.example/feed.xml");
    Feed feed = new Feed("c", address, FeedCursor.NONE, null, null, 20);
    return new FeedReader()
        .read(
            new FetchedFeed(
                feed, address, FeedCursor.NONE, document(), null, false, null, Instant.EPOCH))
        .items();
  }

  private SyndFeed rome() throws Exception {
    return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document())));
  }

  private void report(int... numbers) {
    for (int number : numbers) {
      node.report("https://a.example/" + number);
      node.settled("rss");
    }
  }

  @Test
  void holdsTheWholeTextUnderTheReportsId() throws Exception {
    node.start().report("https://a.example/1?a=1&b=2", "a < b & \u0001ی <script>");
    String id = node.archived("feed", "isna").path("id").asText();
    FeedItem item = own().get(0);
    assertThat(item.guid()).isEqualTo(id);
    assertThat(item.title()).isEqualTo("Title of https://a.example/1?a=1&b=2");
    assertThat(item.content()).contains("<p>a &lt; b &amp; ی &lt;script&gt;</p>");
    assertThat(item.language()).isEqualTo("en");
    SyndEntry entry = rome().getEntries().get(0);
    assertThat(entry.getUri()).isEqualTo(id);
    assertThat(entry.getContents().get(0).getValue()).contains("<p>a &lt; b");
  }

  @Test
  void isAnRss20DocumentInUtf8() throws Exception {
    node.start();
    report(1);
    assertThat(rome().getFeedType()).isEqualTo("rss_2.0");
    assertThat(rome().getLink()).isEqualTo("https://c.example/feed.xml");
    assertThat(new String(document(), StandardCharsets.UTF_8))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .contains("<guid isPermaLink=\"false\">");
  }

  @Test
  void keepsTheLatestAlone() throws Exception {
    node.start();
    report(1, 2, 3, 4);
    assertThat(own()).extracting(item -> item.link().getPath()).containsExactly("/4", "/3", "/2");
  }

  @Test
  void goesOnAfterARestart() throws Exception {
    node.start();
    report(1, 2);
    node.stop();
    node.start();
    report(3);
    assertThat(own()).extracting(item -> item.link().getPath()).containsExactly("/3", "/2", "/1");
  }

  @Test
  void putsANewVersionInPlaceOfTheOldOne() throws Exception {
    node.start();
    report(1, 2);
    node.report("https://a.example/1", "Corrected text");
    assertThat(own()).hasSize(2);
    assertThat(own().get(0).content()).contains("Corrected text");
    assertThat(own().get(1).link()).hasPath("/2");
  }

  @Test
  void holdsTheSameAfterAReplay() throws Exception {
    node.start();
    report(1, 2);
    node.report("https://a.example/1", "Corrected text");
    byte[] before = document();
    node.replay("rss");
    assertThat(document()).isEqualTo(before);
  }

  @Test
  void beginsAnewWhereTheDocumentWasSpoilt() throws Exception {
    Files.createDirectories(folder.resolve("rss"));
    Files.writeString(folder.resolve("rss/feed.xml"), "<rss><chan");
    node.start();
    report(1);
    assertThat(own()).hasSize(1);
  }

  @Test
  void waitsForAFolderThatCannotBeWritten() throws Exception {
    node.home().edit("routes/3-rss.camel.yaml", "retry: 1s", "retry: 100ms" + ",200ms".repeat(500));
    Path inTheWay = Files.writeString(folder.resolve("rss"), "a file in place of the folder");
    node.start().report("https://a.example/1");
    node.settled("archive");
    assertThat(node.subscriber("rss").backlog()).isEqualTo(1);
    Files.delete(inTheWay);
    assertThat(own()).hasSize(1);
  }

  @Test
  void isOffAsItIsShipped() {
    node.with("rss.enabled", "false").start();
    node.report("https://a.example/1");
    node.settled("archive");
    assertThat(folder.resolve("rss")).doesNotExist();
  }
}
