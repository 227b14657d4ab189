package io.chapar.extract;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Articles for tests. */
final class Articles {
  private Articles() {}

  static Article of(String language, String... paragraphs) {
    List<Block> blocks =
        Arrays.stream(paragraphs).map(t -> new Block(BlockKind.PARAGRAPH, t, t)).toList();
    Metadata nothing =
        new Metadata(
            null, null, null, null, null, List.of(), null, null, null, null, null, List.of(),
            List.of(), false, Map.of());
    Origin origin = new Origin("test", null, null, Instant.EPOCH, "");
    return new Article(origin, nothing, language, "Zyyy", Article.Direction.LTR, blocks);
  }
}
