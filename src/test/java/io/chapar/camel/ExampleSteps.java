package io.chapar.camel;

import io.chapar.article.Article;
import io.chapar.article.Feed;
import io.chapar.article.FeedItem;
import io.chapar.article.FeedReading;
import io.chapar.article.FetchedFeed;
import io.chapar.article.FetchedPage;
import io.chapar.article.RawArticle;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.camel.check.Takes;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Steps with the names and the types of the real ones; none is ever called by a check. */
final class ExampleSteps {
  private ExampleSteps() {}

  static Map<String, Object> all() {
    return Map.ofEntries(
        Map.entry("fetch-feed", new FetchFeed()),
        Map.entry("read-feed", new ReadFeed()),
        Map.entry("fetch-page", new FetchPage()),
        Map.entry("read-document", new ReadDocument()),
        Map.entry("split-page", new SplitPage()),
        Map.entry("normalise-article", new NormaliseArticle()),
        Map.entry("extract-facts", new ExtractFacts()),
        Map.entry("file-report", new Compose()),
        Map.entry("sign-webhook", new Compose()),
        Map.entry("compose-message", new Compose()),
        Map.entry("open-envelope", new OpenIt()),
        Map.entry("judge-answer", new Judge()));
  }

  record Letter(String text) {}

  static RuntimeException called() {
    return new IllegalStateException("a check calls no step");
  }

  public static final class FetchFeed {
    public FetchedFeed fetch(Feed feed) {
      throw called();
    }
  }

  public static final class ReadFeed {
    public FeedReading read(FetchedFeed feed) {
      throw called();
    }
  }

  public static final class FetchPage {
    public FetchedPage fetch(FeedItem item) {
      throw called();
    }
  }

  public static final class ReadDocument {
    public FetchedPage read(Path file) {
      throw called();
    }
  }

  public static final class SplitPage {
    public RawArticle split(FetchedPage page) {
      throw called();
    }
  }

  public static final class NormaliseArticle {
    public Article normalise(RawArticle article) {
      throw called();
    }
  }

  public static final class ExtractFacts {
    public Report extract(Article article) {
      throw called();
    }
  }

  public static final class Compose {
    public Letter compose(ReportVersion report) {
      throw called();
    }
  }

  @Takes(Letter.class)
  public static final class OpenIt implements Processor {
    @Override
    public void process(Exchange exchange) {
      throw called();
    }
  }

  public static final class Judge implements Processor {
    @Override
    public void process(Exchange exchange) {
      throw called();
    }
  }
}
