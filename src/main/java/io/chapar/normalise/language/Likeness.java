package io.chapar.normalise.language;

import io.chapar.normalise.letter.CharBuffer;
import org.jspecify.annotations.Nullable;

/**
 * How like a text is to each language of its script, so that one of a language that is not told
 * apart here is not taken for its neighbour.
 */
final class Likeness {
  /** By what small words count beside letters: a third of the words of a text are such. */
  private static final float SMALL = 6;

  private final LetterGroups groups;
  private final float[] likelihoods;
  private final int[] small;
  private int letters;
  private int words;

  Likeness(LetterGroups groups, int languages) {
    this.groups = groups;
    this.likelihoods = new float[languages];
    this.small = new int[languages];
  }

  /**
   * @param known what it says for each language; null when no language has it as a small word
   */
  void add(CharBuffer word, float @Nullable [] known) {
    groups.add(word, likelihoods);
    letters += word.length();
    words++;
    for (int i = 0; known != null && i < small.length; i++) {
      small[i] += known[i] > 0 ? 1 : 0;
    }
  }

  /** The logarithms of how likely the letters of each language make up the text. */
  float[] likelihoods() {
    return likelihoods;
  }

  int words() {
    return words;
  }

  /** About -7 for a text of the language, below -9 for most others; 0 where it is not known. */
  float of(int language) {
    return groups.isEmpty() || words == 0
        ? 0
        : likelihoods[language] / letters + SMALL * small[language] / words;
  }
}
