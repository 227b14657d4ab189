package io.chapar.split;

/** A paragraph's few words beside its picture: neither a sentence nor a heading, but a caption. */
final class PictureLine {
  private static final int LONGEST = 200;

  private PictureLine() {}

  static boolean is(LineBuffer.Piece piece) {
    String text = piece.text();
    return text.length() <= LONGEST
        && piece.linked() == 0
        && piece.strong() <= text.length() / 2
        && !Character.isDigit(text.charAt(0))
        && !text.endsWith(":")
        && !Letters.endsWithStop(text);
  }
}
