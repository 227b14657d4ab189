package io.chapar.keywords;

import io.chapar.normalise.key.PlacedKey.Gap;
import java.util.Set;

/** How the words of one language are inflected. */
interface Inflection {
  /** What a listed word becomes before some of its endings; not the word itself. */
  Set<String> stems(String word);

  /**
   * Whether what follows makes a form of the listed word.
   *
   * @param stem the word itself, or one of its stems
   * @param ending what is left of the word in the text: letters of the search key, with ı kept
   *     apart from i where {@link #hasDotlessI}
   * @param gap between them; never a space
   */
  boolean isForm(ListedWord listed, String stem, String ending, Gap gap);

  /** Whether these letters may be written on to the beginning of a word. */
  default boolean mayBegin(String letters) {
    return false;
  }

  /** Whether a word may begin behind an apostrophe, which is a letter otherwise. */
  default boolean beginsBehindApostrophe() {
    return true;
  }

  /** Whether i and ı are two letters. */
  default boolean hasDotlessI() {
    return false;
  }
}
