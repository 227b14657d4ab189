package io.chapar.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.Article;
import io.chapar.article.PermanentFailure;
import io.chapar.config.Moments;
import io.chapar.json.RecordJson;
import io.chapar.keywords.PhraseFinder;
import io.chapar.keywords.PhraseText;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.log.ReportLog;
import io.chapar.ledger.log.ReportLog.Filter;
import io.chapar.ledger.log.ReportLog.ForeignPosition;
import io.chapar.ledger.log.ReportLog.Position;
import io.chapar.ledger.selection.Selection;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The records in the order in which the ledger recorded them, for those who pull. Whoever goes on
 * from the {@code next} of each answer gets every version, and none twice.
 */
final class ReportPull {
  private static final List<String> OF_THE_SEARCH = List.of("query", "host", "cursor");
  private static final RecordJson JSON = new RecordJson();

  private final ReportLog log;
  private final Filter filter;
  private final int limit;

  private ReportPull(Ledger ledger, Parameters asked) {
    String feed = asked.text("feed");
    ledger.requireKnown(new Selection(null, null, feed, null, null));
    this.log = ledger.reportLog();
    this.filter = filter(feed, asked.text("language"), asked.text("mentions"));
    this.limit = asked.limit();
  }

  /** What stands after the place that the parameter {@code after} names. */
  static Page page(Ledger ledger, Parameters asked) {
    for (String name : OF_THE_SEARCH) {
      if (asked.text(name) != null) {
        throw new IllegalArgumentException(name + " does not go with after");
      }
    }
    ReportPull pull = new ReportPull(ledger, asked);
    try {
      return Page.of(pull.log.after(pull.place(asked.required("after")), pull.filter, pull.limit));
    } catch (ForeignPosition e) {
      throw new PermanentFailure("after: " + e.getMessage());
    }
  }

  /**
   * @param next the {@code after} of the next request, whether there is more or not
   * @param more whether there is more at the moment
   * @param pruned whether versions between {@code after} and the first of these are forgotten
   */
  record Page(List<Pulled> records, String next, boolean more, boolean pruned) {
    private static Page of(ReportLog.Page page) {
      return new Page(
          page.entries().stream().map(Pulled::of).toList(),
          page.next().toString(),
          !page.isLast(),
          page.isPruned());
    }
  }

  /**
   * @param record as every subscriber gets it; null where the ledger's copy is damaged
   */
  record Pulled(String cursor, @Nullable JsonNode record) {
    private static Pulled of(ReportLog.Entry entry) {
      return new Pulled(entry.position().toString(), ReportsHandler.read(entry.record()));
    }
  }

  private Position place(String after) {
    return switch (after) {
      case "beginning" -> log.beginning();
      case "now" -> log.end();
      default -> Position.isOne(after) ? Position.of(after) : log.at(moment(after));
    };
  }

  private static Instant moment(String after) {
    try {
      return Moments.ofThisMachine().from(after);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "after: "
              + e.getMessage()
              + "; or write beginning, now, or the next or a cursor of an answer",
          e);
    }
  }

  private static Filter filter(
      @Nullable String feed, @Nullable String language, @Nullable String mentions) {
    if (language == null && mentions == null) {
      return Filter.ofFeed(feed);
    }
    PhraseFinder phrases = mentions == null ? null : phrases(mentions);
    return new Filter(
        feed,
        wanted(
            article ->
                (language == null || FeedFilter.isOf(language, article.language()))
                    && (phrases == null || !phrases.find(article).isEmpty())));
  }

  /** One that is damaged is given, so that it is seen. */
  private static Predicate<String> wanted(Predicate<Article> wanted) {
    return record -> {
      try {
        byte[] json = record.getBytes(StandardCharsets.UTF_8);
        return wanted.test(JSON.read(json).report().article());
      } catch (UncheckedIOException damaged) {
        return true;
      }
    };
  }

  private static PhraseFinder phrases(String mentions) {
    try {
      return new PhraseFinder(
          Arrays.stream(PhraseText.parts(mentions)).map(PhraseText::read).toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("mentions: " + e.getMessage(), e);
    }
  }
}
