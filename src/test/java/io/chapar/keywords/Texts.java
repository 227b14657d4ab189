package io.chapar.keywords;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Examples;
import java.util.Arrays;

/** Articles of a few words. */
final class Texts {
  private Texts() {}

  /** One without a title, of a paragraph for each text. */
  static Article article(String language, String... texts) {
    Article full = Examples.fullVersion().report().article();
    return new Article(
        full.origin(),
        full.metadata().toBuilder().title(null).build(),
        language,
        full.script(),
        full.direction(),
        Arrays.stream(texts).map(text -> new Block(BlockKind.PARAGRAPH, text, text)).toList());
  }
}
