package io.chapar.extract.name;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Passage;

/** Rare words where only a name can stand, in scripts without capital letters. */
public final class RareName {
  private static final int MOST_WORDS = 3;

  private RareName() {}

  /**
   * «وزیر خارجه مصر، بدر عبدالعاطفی، …», «پگاه خوش‌روزان» behind a given name that is another word:
   * between commas; the token itself if none are.
   */
  public static int inCommas(Passage passage, int from) {
    int i = passage.is(Kind.GIVEN, from) ? from + 1 : from;
    while (i - from < MOST_WORDS && NameWords.rare(passage, i)) {
      i++;
    }
    return i > from + 1 && passage.mark(i, "،,") ? i : from;
  }
}
