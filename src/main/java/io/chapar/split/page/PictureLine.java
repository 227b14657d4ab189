package io.chapar.split.page;

import io.chapar.split.wording.Letters;
import java.util.Set;

/**
 * A paragraph's few words below its picture, after a line's break or set off as captions are:
 * neither a sentence nor a heading nor, below a portrait, who wrote when, but a caption.
 */
final class PictureLine {
  private static final int LONGEST = 200;
  private static final int MOST_DIGITS = 4;
  private static final Set<String> APART = Set.of("br", "em", "i", "small", "cite");

  private boolean pictured;
  private boolean apart;

  /**
   * @param first whether the paragraph has no words yet
   */
  void head(String tag, boolean first) {
    apart |= pictured && first && APART.contains(tag);
    pictured |= first && tag.equals("img");
  }

  /** The paragraph ends. */
  void tail() {
    pictured = false;
    apart = false;
  }

  boolean is(LineBuffer.Piece piece) {
    String text = piece.text();
    return apart
        && text.length() <= LONGEST
        && piece.linked() == 0
        && piece.strong() <= text.length() / 2
        && !Character.isDigit(text.charAt(0))
        && !hasDate(text)
        && !text.endsWith(":")
        && !Letters.endsWithStop(text);
  }

  private static boolean hasDate(String text) {
    return text.chars().filter(Character::isDigit).count() > MOST_DIGITS;
  }
}
