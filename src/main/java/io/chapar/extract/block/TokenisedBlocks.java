package io.chapar.extract.block;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.extract.language.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The blocks of an article that facts are looked for in. */
public final class TokenisedBlocks {
  private static final Set<BlockKind> ALSO_READ =
      EnumSet.of(BlockKind.TITLE, BlockKind.SUMMARY, BlockKind.DATELINE);

  /** Characters of an article that are read; what follows them is not. */
  private static final int MOST_TEXT = 200_000;

  private static final int MOST_BLOCKS = 8;
  private static final String OPENING = "«“\"";
  private static final String CLOSING = "»”\"";
  private static final String ALL = "«“„»”\"";
  private static final String BEFORE = ":,،-–—" + Sentences.ENDS;

  private TokenisedBlocks() {}

  public static List<TokenisedBlock> of(Article article, Language language) {
    List<TokenisedBlock> blocks = new ArrayList<>();
    int read = 0;
    for (int i = 0; i < article.blocks().size() && read < MOST_TEXT; i++) {
      Block block = article.blocks().get(i);
      if (block.kind().isBody() || ALSO_READ.contains(block.kind())) {
        blocks.add(new TokenisedBlock(i, block.text(), language));
        read += block.text().length() + 1;
      }
    }
    join(blocks.stream().filter(p -> article.blocks().get(p.block()).kind().isBody()).toList());
    return blocks;
  }

  /**
   * @param blocks of all blocks of the body, in order
   */
  public static void join(List<TokenisedBlock> blocks) {
    for (int i = 0; i + 1 < blocks.size(); i++) {
      int open = open(blocks.get(i));
      if (open >= 0) {
        join(blocks.get(i), open, blocks.subList(i + 1, blocks.size()));
      }
    }
  }

  /**
   * «گفت: «… / …»», "… / "…": quotation marks that open in one block and close in a later one, or
   * open again in the next.
   */
  private static void join(TokenisedBlock block, int open, List<TokenisedBlock> after) {
    String mark = block.token(open).folded();
    TokenisedBlock next = after.get(0);
    if (next.mark(0, mark) && next.glued(0, 1)) {
      if (block.mark(block.size() - 1, Sentences.ENDS)) {
        block.sentences().leaveOpen(open);
      }
      return;
    }
    int last = closing(after, CLOSING.substring(OPENING.indexOf(mark)).substring(0, 1));
    for (int i = 0; i <= last; i++) {
      block.sentences().leaveOpen(open);
      TokenisedBlock within = after.get(i);
      within.sentences().beginQuoted(i == last ? first(within) : within.size());
    }
  }

  /** The place of the block that closes them; -1 where another mark stands before that one. */
  private static int closing(List<TokenisedBlock> after, String mark) {
    for (int i = 0; i < Math.min(MOST_BLOCKS, after.size()); i++) {
      TokenisedBlock block = after.get(i);
      int first = first(block);
      if (first < block.size()) {
        boolean beside = block.glued(first - 1, first);
        boolean apart = !block.glued(first, first + 1) || !block.word(first + 1);
        return block.mark(first, mark) && beside && apart ? i : -1;
      }
    }
    return -1;
  }

  /** The first quotation mark. */
  private static int first(TokenisedBlock block) {
    int i = 0;
    while (i < block.size() && !block.mark(i, ALL)) {
      i++;
    }
    return i;
  }

  /** The last quotation mark, where it opens what is said; -1 where it does not. */
  private static int open(TokenisedBlock block) {
    int last = block.size() - 1;
    while (last >= 0 && !block.mark(last, ALL)) {
      last--;
    }
    boolean begins = last == 0 || block.mark(last - 1, BEFORE);
    boolean apart = !block.glued(last - 1, last) || block.mark(last - 1, ":");
    boolean opens = last >= 0 && block.mark(last, OPENING) && block.glued(last, last + 1);
    return opens && begins && apart ? last : -1;
  }
}
