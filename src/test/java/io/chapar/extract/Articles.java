package io.chapar.extract;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Articles for tests. */
public final class Articles {
  private Articles() {}

  public static Article of(String language, String... paragraphs) {
    List<Block> blocks =
        Arrays.stream(paragraphs).map(t -> new Block(BlockKind.PARAGRAPH, t, t)).toList();
    Metadata nothing = Metadata.builder().build();
    Origin origin = new Origin("test", null, null, Instant.EPOCH, "");
    return new Article(origin, nothing, language, "Zyyy", Article.Direction.LTR, blocks);
  }
}
