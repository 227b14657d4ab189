package io.chapar.split.body;

import io.chapar.article.BlockKind;
import io.chapar.article.RawBlock;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Leaves out of the body what it said before, word for word and in the same order: a page often
 * holds its text twice, for another size of window, for print, below a picture. A line alone may
 * come again, as a refrain or a label does.
 */
final class Copies {
  /** Paragraphs that differ, and the letters of one. */
  private static final int FEWEST = 2;

  private static final int PARAGRAPH = 60;

  private static final double SHARE = Threshold.COPY_OF_BODY.value();

  private final List<String> texts;
  private final int[] weights;
  private final Map<String, Integer> places = new HashMap<>();

  private Copies(List<String> texts) {
    this.texts = texts;
    weights = texts.stream().mapToInt(Letters::weight).toArray();
  }

  /**
   * @param body the texts of the blocks that are of the body, folded
   */
  static List<RawBlock> leaveOut(List<RawBlock> blocks, List<String> body) {
    boolean[] again = new Copies(body).again();
    List<RawBlock> left = new ArrayList<>(blocks.size());
    int at = 0;
    for (RawBlock block : blocks) {
      boolean copy = block.kind().isBody() && again[at++];
      left.add(copy ? new RawBlock(BlockKind.NOTICE, block.text()) : block);
    }
    return left;
  }

  private boolean[] again() {
    boolean[] again = new boolean[weights.length];
    double least = Arrays.stream(weights).sum() * SHARE;
    for (int start = 0; start < again.length; ) {
      int end = Math.max(start + 1, endOfCopy(start));
      if (Arrays.stream(weights, start, end).sum() >= least && isOfParagraphs(start, end)) {
        Arrays.fill(again, start, end, true);
      }
      for (int i = start; i < end; i++) {
        places.putIfAbsent(texts.get(i), i);
      }
      start = end;
    }
    return again;
  }

  private boolean isOfParagraphs(int start, int end) {
    return IntStream.range(start, end)
            .filter(i -> weights[i] >= PARAGRAPH)
            .mapToObj(texts::get)
            .distinct()
            .limit(FEWEST)
            .count()
        == FEWEST;
  }

  /** Up to where blocks follow each other as they did before; the start itself for none. */
  private int endOfCopy(int start) {
    int end = start;
    int told = places.getOrDefault(texts.get(start), start);
    while (told < start && end < texts.size() && texts.get(end).equals(texts.get(told))) {
      end++;
      told++;
    }
    return end;
  }
}
