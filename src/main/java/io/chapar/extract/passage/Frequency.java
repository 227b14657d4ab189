package io.chapar.extract.passage;

import io.chapar.extract.language.Background;
import io.chapar.extract.language.Kind;

/** How often news uses the words of a passage, as far as {@link Background} knows. */
public final class Frequency {
  private static final double RARE = 50 / 1e6;
  private static final double COMMON = 12 / 1e6;

  /** Of words that the tables have for something else than names. */
  private static final Kind[] LISTED = {
    Kind.COMMON,
    Kind.STOP,
    Kind.FIELD,
    Kind.ROLE,
    Kind.BODY,
    Kind.VERB,
    Kind.UNNAMED,
    Kind.PREPOSITION,
    Kind.NUMERAL,
    Kind.DEMONYM
  };

  private final Passage passage;
  private final Background background;

  Frequency(Passage passage) {
    this.passage = passage;
    background = passage.language().background();
  }

  /** True for a word that hardly any article uses; false where nothing is known of any word. */
  public boolean isRare(int i) {
    return background.isKnown() && share(i) < RARE;
  }

  /**
   * True for a rare word, or where the tables are wide for one that none has but those of names.
   */
  public boolean isRareOrUnlisted(int i) {
    return background.isKnown() ? isRare(i) : background.isWide() && !passage.anyOf(i, LISTED);
  }

  /** True for a word that is known not to be rare. */
  public boolean isUsual(int i) {
    return background.isKnown() && !isRare(i);
  }

  /** True for a word that is known from several articles. */
  public boolean isCommon(int i) {
    return background.isKnown() && share(i) >= COMMON;
  }

  /** The share of all words that are this one. */
  public double share(int i) {
    return background.share(passage.share(i), passage.is(Kind.COMMON, i));
  }
}
