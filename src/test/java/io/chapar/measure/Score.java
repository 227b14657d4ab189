package io.chapar.measure;

import java.util.EnumMap;
import java.util.Map;

/** The figures of one page, only those that its gold allows. */
enum Score {
  /** Share of the answer's runs of four words that are the gold's; none for an empty answer. */
  PRECISION,
  /** Share of the gold's runs that are in the answer. */
  RECALL,
  BODY_F1,
  /** 1 where the words are the very same. */
  EXACT,
  /** Segments rightly in the body, wrongly in it, wrongly not. */
  RIGHT,
  EXTRA,
  MISSING,
  /** Share of the runs of the first paragraphs that are in the body. */
  START,
  FIRST_WORDS,
  TITLE,
  LOOSE_TITLE,
  /** Authors in both, answered, expected. */
  SAME_AUTHORS,
  GIVEN_AUTHORS,
  GOLD_AUTHORS,
  /** 1 where names are given and all stand in the page's own line of names. */
  BYLINE,
  DAY,
  MINUTE,
  /** 1 where there is no article, or no body. */
  REFUSED;

  static Map<Score, Double> none() {
    return new EnumMap<>(Score.class);
  }

  static double of(boolean right) {
    return right ? 1 : 0;
  }
}
