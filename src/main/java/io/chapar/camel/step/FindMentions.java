package io.chapar.camel.step;

import io.chapar.article.Article;
import io.chapar.article.Mention;
import io.chapar.article.Mentions;
import io.chapar.article.ReportVersion;
import io.chapar.article.TemporaryFailure;
import io.chapar.keywords.PhraseFinder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code find-mentions}: finds in a report, for the subscriber of one route, the phrases that the
 * route names or that its lists have. What it finds goes out beside the record.
 */
public final class FindMentions {
  /** The exchange's property that names lists of {@code config/keywords}, with commas between. */
  static final String KEYWORDS = "keywords";

  /** The exchange's property that has phrases, with commas between. */
  static final String PHRASES = "phrases";

  private final Keywords lists;

  FindMentions(Keywords lists) {
    this.lists = lists;
  }

  /**
   * Throws TemporaryFailure when a list or a phrase is none, which {@code check} can tell of a
   * constant alone: the route can be mended before the last attempt.
   */
  public ReportVersion find(
      ReportVersion version,
      @ExchangeProperty(KEYWORDS) @Nullable String names,
      @ExchangeProperty(PHRASES) @Nullable String phrases) {
    Article article = version.report().article();
    List<Mention> found = new ArrayList<>();
    finders(names, phrases).forEach(finder -> found.addAll(finder.find(article)));
    return version.with(new Mentions(found));
  }

  private Stream<PhraseFinder> finders(@Nullable String names, @Nullable String phrases) {
    if (names == null && phrases == null) {
      throw new TemporaryFailure(
          "find-mentions has nothing to look for; set the property keywords or phrases before it");
    }
    Stream<PhraseFinder> listed =
        names == null ? Stream.of() : Arrays.stream(names.split(",")).map(this::list);
    return Stream.concat(listed, Stream.ofNullable(phrases).map(this::written));
  }

  private PhraseFinder list(String name) {
    return lists
        .list(name.strip())
        .orElseThrow(
            () -> new TemporaryFailure("there is no config/keywords/" + name.strip() + ".txt"));
  }

  private PhraseFinder written(String phrases) {
    try {
      return lists.written(phrases);
    } catch (IllegalArgumentException e) {
      throw new TemporaryFailure("phrases: " + e.getMessage(), e);
    }
  }
}
