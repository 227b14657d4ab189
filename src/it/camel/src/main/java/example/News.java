package example;

import io.chapar.extract.FactExtractor;
import io.chapar.fetch.DocumentReader;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.language.LanguageDetector;
import io.chapar.split.PageSplitter;
import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/**
 * Articles from a folder into the ledger, and each version from there to a subscriber: two routes
 * of one's own, with the steps of Chapar as beans. Where nodes of Chapar fill the ledger, the
 * second route is all that is needed.
 */
public final class News extends RouteBuilder {
  private static final int MOST_BYTES = 10_000_000;

  @Override
  public void configure() {
    from("file:{{inbox}}?noop=true&delay=100")
        .routeId("inbox")
        .bean(new DocumentReader(MOST_BYTES, Clock.systemUTC()))
        .bean(new PageSplitter())
        .bean(new ArticleNormaliser(new LanguageDetector()))
        .bean(new FactExtractor())
        .to("ledger:reports");

    from("ledger:reports?subscriber=news-desk&from=beginning")
        .routeId("news-desk")
        .setHeader("CamelFileName", simple("${body.id}-${body.version}.json"))
        .convertBodyTo(byte[].class)
        .to("file:{{desk}}");
  }

  public static void main(String[] args) throws Exception {
    new Main(News.class).run(args);
  }
}
