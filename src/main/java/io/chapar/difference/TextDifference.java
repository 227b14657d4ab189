package io.chapar.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The difference of two texts that consist of blocks: first by blocks, then, where blocks differ,
 * by words. The time of a comparison grows with the square of what differs, so that only so many
 * words are compared in one text; where more differ, the blocks stand whole beside each other.
 */
public final class TextDifference {
  private static final int MOST_BLOCKS = 2_000;
  private static final int MOST_WORDS = 4_000;

  /** A word, a run of white space, or one sign. A half-space is a part of its word. */
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}\\u200C\\u200D]+|\\s+|\\X");

  private final List<TextPiece> pieces = new ArrayList<>();
  private int wordsLeft = MOST_WORDS;

  private TextDifference() {}

  /**
   * @return the pieces in their order; no two neighbours have the same operation. Each block ends
   *     with a line feed
   */
  public static List<TextPiece> of(List<String> before, List<String> after) {
    TextDifference difference = new TextDifference();
    if (before.size() > MOST_BLOCKS || after.size() > MOST_BLOCKS) {
      difference.replace(before, after);
    } else {
      difference.compare(before, after);
    }
    return List.copyOf(difference.pieces);
  }

  private void compare(List<String> before, List<String> after) {
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      int from = delta.getSource().getPosition();
      add(TextPiece.EQUAL, blocks(before.subList(at, from)));
      change(delta.getSource().getLines(), delta.getTarget().getLines());
      at = from + delta.getSource().size();
    }
    add(TextPiece.EQUAL, blocks(before.subList(at, before.size())));
  }

  private void change(List<String> before, List<String> after) {
    List<String> old = tokens(blocks(before));
    List<String> now = tokens(blocks(after));
    int words = old.size() + now.size();
    if (before.isEmpty() || after.isEmpty() || words > wordsLeft) {
      replace(before, after);
      return;
    }
    wordsLeft -= words;
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      int from = delta.getSource().getPosition();
      add(TextPiece.EQUAL, String.join("", old.subList(at, from)));
      add(TextPiece.DELETE, String.join("", delta.getSource().getLines()));
      add(TextPiece.INSERT, String.join("", delta.getTarget().getLines()));
      at = from + delta.getSource().size();
    }
    add(TextPiece.EQUAL, String.join("", old.subList(at, old.size())));
  }

  private void replace(List<String> before, List<String> after) {
    add(TextPiece.DELETE, blocks(before));
    add(TextPiece.INSERT, blocks(after));
  }

  private static String blocks(List<String> blocks) {
    StringBuilder text = new StringBuilder();
    blocks.forEach(block -> text.append(block).append('\n'));
    return text.toString();
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  private void add(String op, String text) {
    if (text.isEmpty()) {
      return;
    }
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).op().equals(op)) {
      pieces.set(last, new TextPiece(op, pieces.get(last).text() + text));
    } else {
      pieces.add(new TextPiece(op, text));
    }
  }
}
