package io.chapar.measure;

import io.chapar.article.DateTime;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.split.PageSplitter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the splitter gives for a page.
 *
 * @param body paragraphs parted by a blank line
 * @param error why there is no article; null where there is one
 */
record Answer(
    @Nullable String title,
    List<String> bylines,
    @Nullable Moment published,
    String body,
    @Nullable String error) {

  static Answer of(CorpusPage page, PageSplitter splitter) {
    try {
      return of(splitter.split(page.fetched()));
    } catch (RuntimeException e) {
      return new Answer(null, List.of(), null, "", String.valueOf(e.getMessage()));
    }
  }

  private static Answer of(RawArticle article) {
    String body =
        article.blocks().stream()
            .filter(block -> block.kind().isBody())
            .map(RawBlock::text)
            .collect(Collectors.joining("\n\n"));
    return new Answer(
        article.metadata().title(),
        article.metadata().bylines(),
        moment(article.metadata().published()),
        body,
        null);
  }

  private static @Nullable Moment moment(@Nullable DateTime date) {
    if (date == null) {
      return null;
    }
    boolean day = date.precision() == DateTime.Precision.DAY;
    return new Moment(date.value().toLocalDateTime(), day ? null : date.value().getOffset());
  }

  boolean isRefusal() {
    return error != null || body.isBlank();
  }
}
