package example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapar.article.FetchedPage;
import io.chapar.extract.FactExtractor;
import io.chapar.fetch.DocumentReader;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.language.LanguageDetector;
import io.chapar.split.PageSplitter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.NotifyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(properties = "camel.main.run-controller=false")
class ApplicationTest {
  @TempDir static Path folder;

  @Autowired CamelContext camel;
  @Autowired ProducerTemplate producer;

  @DynamicPropertySource
  static void ledger(DynamicPropertyRegistry registry) {
    registry.add("chapar.ledger.url", () -> "jdbc:sqlite:" + folder.resolve("ledger.db"));
  }

  @Test
  void aReportThatIsCommittedComesToTheRouteOfTheApplication() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("bridge.txt"), "Bridge opens\n\nA new bridge was opened in Tabriz.\n");
    FetchedPage page = new DocumentReader(100_000, Clock.systemUTC()).read(file);
    NotifyBuilder delivered = new NotifyBuilder(camel).fromRoute("reports").whenDone(1).create();
    producer.sendBody(
        "direct:report",
        new FactExtractor()
            .extract(
                new ArticleNormaliser(new LanguageDetector())
                    .normalise(new PageSplitter().split(page))));
    assertTrue(delivered.matches(60, TimeUnit.SECONDS));
  }
}
