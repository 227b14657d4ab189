package io.chapar.split;

import io.chapar.article.BlockKind;
import io.chapar.article.Evidence;
import io.chapar.article.Metadata;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.article.SiteMemory;
import io.chapar.article.SiteMemory.Line;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands alike on other articles of a host is no text of this one: a box for a newsletter, the
 * standing intro of a series, a note of the publisher. Such a block becomes a notice, and the
 * article says so, and keeps a digest of its whole text: what others of its host have is no news of
 * it.
 *
 * <p>Paragraphs and quotes are judged one by one. An item of a list or a row of a table alone says
 * little ("Yes"), so a list or a table stands as a whole or not at all. A heading like
 * "Ingredients" is the article's own on each of a host's: one is a notice only when all below it
 * is. Where next to nothing would be left, the whole is the article.
 */
public final class StandingLines {
  private static final String RULE = "seen-on-other-pages";

  /** What is the article's own is at least a part of so many of its body. */
  private static final int LEAST_PART = 4;

  private final List<RawBlock> blocks;
  private final int[] others;

  private StandingLines(List<RawBlock> blocks, SiteMemory memory, long article) {
    this.blocks = blocks;
    this.others = new int[blocks.size()];
    for (int i = 0; i < others.length; i++) {
      boolean body = blocks.get(i).kind().isBody();
      others[i] = body ? memory.others(line(blocks.get(i)), article) : 0;
    }
  }

  /** The lines of an article's body, for a memory to learn. */
  public static List<Line> of(RawArticle article) {
    return article.blocks().stream()
        .filter(block -> block.kind().isBody())
        .map(StandingLines::line)
        .filter(line -> line.letters() > 0)
        .toList();
  }

  private static Line line(RawBlock block) {
    String folded = Letters.fold(block.text());
    return new Line(SiteMemory.key(folded), folded.length());
  }

  /**
   * The article with what stands on others set apart.
   *
   * @param memory of its host
   * @param key of the article
   */
  public static RawArticle apart(RawArticle article, SiteMemory memory, long key) {
    StandingLines lines = new StandingLines(article.blocks(), memory, key);
    lines.wholeOnly(BlockKind.LIST);
    lines.wholeOnly(BlockKind.TABLE);
    lines.headings();
    return lines.isOfBody() ? lines.apart(article) : article;
  }

  private void wholeOnly(BlockKind kind) {
    int begin = 0;
    while (begin < others.length) {
      int end = begin;
      boolean whole = true;
      while (end < others.length && blocks.get(end).kind() == kind) {
        whole &= others[end++] > 0;
      }
      for (int i = begin; i < end && !whole; i++) {
        others[i] = 0;
      }
      begin = end + 1;
    }
  }

  private void headings() {
    for (int i = others.length - 1; i >= 0; i--) {
      if (blocks.get(i).kind() == BlockKind.HEADING && !isAllStandingBelow(i)) {
        others[i] = 0;
      }
    }
  }

  private boolean isAllStandingBelow(int heading) {
    int below = 0;
    for (int i = heading + 1; i < others.length; i++) {
      BlockKind kind = blocks.get(i).kind();
      if (kind == BlockKind.HEADING) {
        break;
      }
      if (kind.isBody() && others[i] == 0) {
        return false;
      }
      below += kind.isBody() ? 1 : 0;
    }
    return below > 0;
  }

  /** Whether something stands on others, and enough is the article's own. */
  private boolean isOfBody() {
    int all = 0;
    int own = 0;
    for (int i = 0; i < others.length; i++) {
      int length = blocks.get(i).kind().isBody() ? blocks.get(i).text().length() : 0;
      all += length;
      own += others[i] > 0 ? 0 : length;
    }
    return own < all && own * LEAST_PART >= all;
  }

  private RawArticle apart(RawArticle article) {
    List<RawBlock> judged = new ArrayList<>();
    List<String> said = new ArrayList<>();
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < others.length; i++) {
      RawBlock block = blocks.get(i);
      if (others[i] > 0) {
        fewest = Math.min(fewest, others[i]);
        said.add(block.text());
      }
      judged.add(others[i] > 0 ? new RawBlock(BlockKind.NOTICE, block.text()) : block);
    }
    String why = "on " + fewest + " others or more: " + String.join(" | ", said);
    Evidence evidence = new Evidence(RULE, why, confidence(fewest));
    Metadata metadata = article.metadata().because(SiteMemory.FIELD, evidence);
    Evidence whole = new Evidence("digest", whole(article), 1);
    return new RawArticle(article.origin(), metadata.because(SiteMemory.WHOLE, whole), judged);
  }

  private static String whole(RawArticle article) {
    return SiteMemory.whole(
        article.blocks().stream().filter(block -> !block.kind().isMark()).map(RawBlock::text));
  }

  /** By the rule of succession. */
  private static double confidence(int others) {
    return (others + 1.0) / (others + 2.0);
  }
}
