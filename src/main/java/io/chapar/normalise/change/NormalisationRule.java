package io.chapar.normalise.change;

import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.letter.Spaces;
import java.util.Locale;

/** What can change a text; each is told apart in an explanation. */
public enum NormalisationRule {
  /** A character reference that was left in the text: {@code &quot;}. */
  ENTITY,
  /** A word that was decoded by the wrong encoding. */
  MOJIBAKE,
  /** NFC: letters and marks as one character. */
  COMPOSITION,
  /** An Arabic letter for the Persian one: ي, ك. */
  LETTER,
  DIGIT,
  /** An i with two dots in Turkish or Azerbaijani. */
  DOTTED_I,
  /** A letter in the shape that it has beside others: ﺳ. */
  PRESENTATION_FORM,
  /** ۀ, and a hamza that stands apart from its letter. */
  HAMZA,
  /** The tanvin before its alef. */
  TANVIN,
  VOWEL_SIGN,
  KASHIDA,
  /** A soft hyphen, LRM or RLM where a non-joiner was, and a non-joiner where none may be. */
  JOINER,
  /** What says nothing: bidi marks, controls. */
  INVISIBLE,
  /** Another space than U+0020, or another line end than LF. */
  BLANK,
  /** Half of a surrogate pair. */
  SURROGATE,
  /** A mark in its Persian shape, or one for many. */
  PUNCTUATION,
  NUMBER,
  /** A space that is missing or is too many at a mark. */
  SPACING,
  /** A joiner that the address of the page proves. */
  SLUG,
  /** A joiner that was deleted: همکاریها. */
  LOST_JOINER,
  /** A joiner that was typed as a space: می رود. */
  TORN_WORD,
  /** A word that a line of print broke at a hyphen: тран- спорта. */
  BROKEN_WORD,
  /** Another spelling of the same word: سلاممم. */
  SPELLING;

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The rule that changes this character where it is changed by itself. */
  public static NormalisationRule of(char c) {
    if (c == '\u0654' || c == 'ۀ') {
      return HAMZA;
    }
    if (c == 'ـ') {
      return KASHIDA;
    }
    if (c == '\u064B') {
      return TANVIN;
    }
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    }
    return PersianTable.isDropped(c) ? VOWEL_SIGN : ofOthers(c);
  }

  private static NormalisationRule ofOthers(char c) {
    if (ArabicLetters.isPresentation(c)) {
      return PRESENTATION_FORM;
    }
    if (Spaces.isJoiner(c) || c == '\u200D') {
      return JOINER;
    }
    if (Spaces.isDropped(c)) {
      return INVISIBLE;
    }
    if (Spaces.isSpace(c) || Spaces.isLineEnd(c)) {
      return BLANK;
    }
    return Character.isDigit(c) ? DIGIT : LETTER;
  }
}
