package io.chapar.extract.quote;

/** Where somebody is named, seen from a stretch of words in marks; the nearest first. */
enum Zone {
  /** In its sentence, behind it. */
  AFTER,
  /** In its sentence, before it. */
  BEFORE,
  /** In the next sentence of its paragraph. */
  NEXT,
  /** In the sentence before it, in its paragraph. */
  LAST,
  /** Farther before it in its paragraph. */
  EARLIER,
  PARAGRAPH_BEFORE,
  /** Farther behind it in its paragraph. */
  LATER,
  TWO_BEFORE,
  PARAGRAPH_AFTER,
  FAR_BEFORE,
  /** In the words themselves. */
  INSIDE,
  NOWHERE;

  boolean isSentence() {
    return this == AFTER || this == BEFORE;
  }
}
