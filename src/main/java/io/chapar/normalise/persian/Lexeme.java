package io.chapar.normalise.persian;

import io.chapar.normalise.letter.ArabicLetters;

/**
 * A word of the Persian word list.
 *
 * @param form with its joiners
 * @param marks see the head of {@code words.txt}
 * @param common the base-2 logarithm of how often news has it
 */
record Lexeme(String form, String marks, int common) {

  /** The same word, with the marks of both, which some write in one. */
  Lexeme orWritten(Lexeme whole) {
    return new Lexeme(form, marks + whole.marks, common).alsoWhole();
  }

  /** The same word, the letters of which some write without its joiners. */
  Lexeme alsoWhole() {
    return new Lexeme(form, marks + 'o', common);
  }

  /** Whether it is a word without its joiners too. */
  boolean isAlsoWhole() {
    return marks.indexOf('o') >= 0;
  }

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
