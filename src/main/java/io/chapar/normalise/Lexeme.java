package io.chapar.normalise;

/**
 * A word of the Persian word list.
 *
 * @param form with its joiners
 * @param marks see the head of {@code fa/words.txt}
 * @param common the base-2 logarithm of how often news has it
 */
record Lexeme(String form, String marks, int common) {

  boolean takesPlural() {
    return marks.indexOf('p') >= 0;
  }

  boolean takesComparative() {
    return marks.indexOf('a') >= 0;
  }

  boolean endsInSilentHeh() {
    return marks.indexOf('h') >= 0;
  }

  boolean joinsAcrossSpace() {
    return marks.indexOf('j') >= 0;
  }

  boolean isCompound() {
    return form.indexOf(ArabicLetters.ZWNJ) >= 0;
  }
}
