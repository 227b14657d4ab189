package io.chapar.normalise.persian;

import io.chapar.normalise.persian.PersianLexicon.Entry;

/** What a walk over a text asks of each word, in bits. */
final class Traits {
  /** A word as it is written. */
  static final int SETTLED = 1;

  /** A word, or a part of one: with it a joined word may end. */
  static final int PART = 1 << 1;

  /** Joins to the word before, whichever that is. */
  static final int BOUND = 1 << 2;

  /** The next word joins to it, whichever that is. */
  static final int OPENS = 1 << 3;

  /** Begins some compounds. */
  static final int LEADS = 1 << 4;

  /** Is, with or without an ending, the second part of some compounds. */
  static final int FOLLOWS = 1 << 5;

  /** می and its kin, behind which any form of a verb stays as it is. */
  static final int CONTINUOUS = 1 << 6;

  private Traits() {}

  static int of(Entry entry) {
    boolean part = entry.lexeme() != null || entry.bound() != Bound.NONE;
    return (entry.settled() ? SETTLED : 0)
        | (part ? PART : 0)
        | (entry.isBound() ? BOUND : 0)
        | (entry.opens() ? OPENS : 0)
        | (entry.secondBits() != 0 ? LEADS : 0)
        | (entry.follows() ? FOLLOWS : 0)
        | (entry.continuous() ? CONTINUOUS : 0);
  }

  static boolean has(int traits, int trait) {
    return (traits & trait) != 0;
  }

  /** Whether the words may be one, which takes a closer look. */
  static boolean mayJoin(int first, int second) {
    return has(second, BOUND) || has(first, OPENS) || has(first, LEADS) && has(second, FOLLOWS);
  }
}
