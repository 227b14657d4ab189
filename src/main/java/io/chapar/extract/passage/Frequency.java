package io.chapar.extract.passage;

import io.chapar.extract.language.Background;
import io.chapar.extract.language.Kind;

/** How often news uses the words of a passage, as far as {@link Background} knows. */
public final class Frequency {
  private final Passage passage;
  private final Background background;

  Frequency(Passage passage) {
    this.passage = passage;
    background = passage.language().background();
  }

  /** The share of all words that are this one. */
  public double share(int i) {
    return background.share(passage.share(i), passage.is(Kind.COMMON, i));
  }
}
