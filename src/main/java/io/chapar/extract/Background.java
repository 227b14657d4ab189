package io.chapar.extract;

import java.util.List;

/** How often news in a language uses a word, by its table {@code frequency.tsv}. */
final class Background {
  private static final double MILLION = 1e6;

  /** What is taken for words where there is no table: a word of news, and one that is none. */
  private static final double FREQUENT = 300 / MILLION;

  private static final double RARE = 50 / MILLION;
  private static final double COMMON = 12 / MILLION;
  private static final double USUAL = 15 / MILLION;

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

  private final boolean wide;
  private double rare = USUAL;
  private boolean known;

  private Background(boolean wide) {
    this.wide = wide;
  }

  /**
   * @param lexicon that keeps what the table says of each word
   * @param wide true where most words of news are in the tables, so that any other is a rare one
   */
  static Background of(String language, Lexicon lexicon, boolean wide) {
    Background background = new Background(wide);
    for (List<String> row : Table.rows(language, "frequency.tsv")) {
      double share = Double.parseDouble(row.get(1)) / MILLION;
      lexicon.addShare(row.get(0), share);
      background.rare = Math.min(background.rare, share / 2);
      background.known = true;
    }
    return background;
  }

  /** False when all that is known of a word is whether it is a frequent one. */
  boolean isKnown() {
    return known;
  }

  /** True for a word that hardly any article uses; false where nothing is known of any word. */
  boolean isRare(Passage passage, int i) {
    return known && share(passage, i) < RARE;
  }

  /**
   * True for a rare word, or where the tables are wide for one that none has but those of names.
   */
  boolean isRareOrUnlisted(Passage passage, int i) {
    return isKnown() ? isRare(passage, i) : wide && !passage.anyOf(i, LISTED);
  }

  /** True for a word that is known not to be rare. */
  boolean isUsual(Passage passage, int i) {
    return isKnown() && !isRare(passage, i);
  }

  /** True for a word that is known from several articles. */
  boolean isCommon(Passage passage, int i) {
    return known && share(passage, i) >= COMMON;
  }

  /** The share of all words that are this one. */
  double share(Passage passage, int i) {
    double share = passage.share(i);
    double unknown = !known && passage.is(Kind.COMMON, i) ? FREQUENT : rare;
    return share > 0 ? share : unknown;
  }
}
