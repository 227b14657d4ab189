package io.chapar.watch;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a report from outside, whatever it says.
 *
 * @param length characters of the body
 * @param blocks of the body
 * @param print equal only for the same words; null without words
 */
public record Look(
    boolean title,
    boolean date,
    boolean author,
    int length,
    int blocks,
    int paragraphs,
    @Nullable String print) {

  public static Look of(Report report) {
    Article article = report.article();
    List<Block> body = article.blocks().stream().filter(block -> block.kind().isBody()).toList();
    return new Look(
        article.metadata().title() != null,
        article.metadata().published() != null,
        !article.metadata().bylines().isEmpty(),
        body.stream().mapToInt(block -> block.text().length()).sum(),
        body.size(),
        (int) body.stream().filter(block -> block.kind() == BlockKind.PARAGRAPH).count(),
        report.fingerprints().exact());
  }
}
