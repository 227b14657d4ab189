package io.chapar.normalise.persian;

import io.chapar.normalise.change.Trace;

/** Persian and Dari prose to one spelling: first the characters, then the pieces that they make. */
public final class PersianText {
  /** What a dropped space has put together may be a name or an address, which stays as it is. */
  private static final int ROUNDS = 3;

  private PersianText() {}

  public static String normalise(String text, SpellingEvidence page, Trace trace) {
    Draft draft = write(text, page, trace);
    for (int i = 1; i < ROUNDS && draft.isClosed(); i++) {
      draft = write(draft.toString(), page, trace);
    }
    return draft.toString();
  }

  private static Draft write(String text, SpellingEvidence page, Trace trace) {
    return new PersianProse(PersianLetters.fold(text, trace), GivenWords.known(), page, trace)
        .write();
  }
}
