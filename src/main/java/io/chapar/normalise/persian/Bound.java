package io.chapar.normalise.persian;

/** The kinds of parts of words that do not stand alone; see {@code bound.txt}. */
enum Bound {
  NONE,
  PLURAL,
  /**
   * Plural with a pronoun of the spoken language, which takes that for the longer one: کارهاش.
   * Behind a letter that joins it may be the end of another word: خانه‌اش.
   */
  SPOKEN,
  COMPARATIVE,
  /** Stands for nothing else, as تر does for wet. */
  SUPERLATIVE,
  /** Of be, behind a silent ه: ام, ای, اند. */
  COPULA,
  POSSESSIVE,
  /** Second parts of compounds. */
  SECOND,
  /** Second parts of compounds that some write apart on purpose. */
  TORN,
  /** Second parts of family names. */
  NAME,
  /**
   * Ends family names, and is a noun too: احمدی‌نژاد, but اسب عرب‌نژاد and جوجه یکروزه نژاد آرین.
   */
  DESCENT,
  /** First parts of compounds. */
  FIRST,
  /** Stands before the article of Arabic as one word with what follows. */
  ARABIC;

  boolean isDegree() {
    return this == COMPARATIVE || this == SUPERLATIVE;
  }

  /** Stands behind words of its kind, whichever they are. */
  boolean isEnding() {
    return isPlural() || isDegree() || isClitic();
  }

  boolean isPlural() {
    return this == PLURAL || this == SPOKEN;
  }

  /** Stands behind words that end in a silent ه or in ی. */
  boolean isClitic() {
    return this == COPULA || this == POSSESSIVE;
  }
}
