package io.chapar.normalise;

/** The kinds of parts of words that do not stand alone; see {@code fa/bound.txt}. */
enum Bound {
  NONE,
  PLURAL,
  COMPARATIVE,
  /** Of be, behind a silent ه: ام, ای, اند. */
  COPULA,
  POSSESSIVE,
  /** Second parts of compounds. */
  SECOND,
  /** Second parts of compounds that some write apart on purpose. */
  TORN,
  /** Second parts of family names. */
  NAME,
  /** First parts of compounds. */
  FIRST,
  /** Stands before the article of Arabic as one word with what follows. */
  ARABIC;

  /** Stands behind words that end in a silent ه or in ی. */
  boolean isClitic() {
    return this == COPULA || this == POSSESSIVE;
  }
}
