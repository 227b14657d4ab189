package io.chapar.split;

/**
 * A paragraph's few words beside its picture: neither a sentence nor a heading nor, beside a
 * portrait, who wrote when, but a caption.
 */
final class PictureLine {
  private static final int LONGEST = 200;
  private static final int MOST_DIGITS = 4;

  private PictureLine() {}

  static boolean is(LineBuffer.Piece piece) {
    String text = piece.text();
    return text.length() <= LONGEST
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
