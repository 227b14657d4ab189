package io.chapar.normalise.persian;

/** What a piece of a text is made of. */
enum SegmentKind {
  /** Before the first piece. */
  START,
  /** Letters of the Arabic script with their marks and joiners. */
  WORD,
  NUMBER,
  /** Stays as it is. */
  PROTECTED,
  SPACE,
  /** The end of a line, or of a paragraph. */
  BREAK,
  SIGN;

  /** A word, a number or protected text. */
  boolean isSolid() {
    return this == WORD || this == NUMBER || this == PROTECTED;
  }
}
