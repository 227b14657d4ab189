package io.chapar.extract.language;

import java.util.List;

/** How often news in a language uses a word, by its table {@code frequency.tsv}. */
public final class Background {
  private static final double MILLION = 1e6;

  /** What is taken for words where there is no table: a word of news, and one that is none. */
  private static final double FREQUENT = 300 / MILLION;

  private static final double USUAL = 15 / MILLION;

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
    for (List<String> row : LanguageTable.rows(language, "frequency.tsv")) {
      double share = Double.parseDouble(row.get(1)) / MILLION;
      lexicon.addShare(row.get(0), share);
      background.rare = Math.min(background.rare, share / 2);
      background.known = true;
    }
    return background;
  }

  /** False when all that is known of a word is whether it is a frequent one. */
  public boolean isKnown() {
    return known;
  }

  /** True where most words of news are in the tables, so that any other is a rare one. */
  public boolean isWide() {
    return wide;
  }

  /**
   * Of all words, those that are one of a block.
   *
   * @param listed what the table says of it; 0 where it does not have the word
   * @param common a table has it for a common noun
   */
  public double share(double listed, boolean common) {
    double unknown = !known && common ? FREQUENT : rare;
    return listed > 0 ? listed : unknown;
  }
}
