package io.chapar.normalise;

/**
 * A run of a text that the rules handle as one.
 *
 * @param kind what it is made of
 * @param text never empty
 */
record Piece(Kind kind, String text) {
  static final Piece SPACE = new Piece(Kind.SPACE, " ");
  static final Piece NONE = new Piece(Kind.BREAK, "\n");

  /** What a piece is made of. */
  enum Kind {
    /** Letters of the Arabic script with their marks and joiners. */
    WORD,
    NUMBER,
    /** Stays as it is. */
    PROTECTED,
    SPACE,
    /** The end of a line, or of a paragraph. */
    BREAK,
    SIGN
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isSign(String signs) {
    return kind == Kind.SIGN && text.length() == 1 && signs.indexOf(text.charAt(0)) >= 0;
  }

  /** A word, a number or protected text. */
  boolean isSolid() {
    return kind == Kind.WORD || kind == Kind.NUMBER || kind == Kind.PROTECTED;
  }
}
