package io.chapar.extract.passage;

import org.jspecify.annotations.Nullable;

/** "Told X": a verb that the one who is told it stands right after. */
public final class TellingVerb {
  /** What the table says of one. */
  private static final String HEARER = "hearer";

  private TellingVerb() {}

  public static boolean is(@Nullable Match verb) {
    return verb != null && verb.field(0).equals(HEARER);
  }
}
