package io.chapar.extract;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.OpenMarks;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The blocks of an article that facts are looked for in. */
final class Passages {
  private static final Set<BlockKind> ALSO_READ =
      EnumSet.of(BlockKind.TITLE, BlockKind.SUMMARY, BlockKind.DATELINE);

  /** Characters of an article that are read; what follows them is not. */
  private static final int MOST_TEXT = 200_000;

  private Passages() {}

  static List<TokenisedBlock> of(Article article, Language language) {
    List<TokenisedBlock> passages = new ArrayList<>();
    int read = 0;
    for (int i = 0; i < article.blocks().size() && read < MOST_TEXT; i++) {
      Block block = article.blocks().get(i);
      if (block.kind().isBody() || ALSO_READ.contains(block.kind())) {
        passages.add(new TokenisedBlock(i, block.text(), language));
        read += block.text().length() + 1;
      }
    }
    OpenMarks.join(
        passages.stream().filter(p -> article.blocks().get(p.block()).kind().isBody()).toList());
    return passages;
  }
}
