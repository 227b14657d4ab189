package io.chapar.extract.number;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;

/** Where a word for a number stands for none. */
final class NumeralWord {
  /** What the table says of a word that adds to the figures right behind it: «ساڑھے 27». */
  static final String ADDS = "adds";

  /** What it says of one that is none behind the words that it names. */
  private static final String NOT = "not";

  private NumeralWord() {}

  /** «چھتیس گڑھ», a land, and «ان کے سوا تین افراد», three besides them. */
  static boolean isOther(Passage passage, Match word) {
    return word.inflected() && !isConjoined(passage, word)
        || word.field(1).equals(ADDS) && !passage.number(word.to())
        || word.field(2).equals(NOT) && follows(passage, word)
        || passage.after(Kind.PLACE, word.from()) > word.to();
  }

  static boolean isConjoined(Passage passage, Match word) {
    return word.inflected() && passage.language().isConjoined(passage.token(word.from()).folded());
  }

  /** True right behind one of the words that the table has for it. */
  static boolean follows(Passage passage, Match word) {
    String before = passage.token(word.from() - 1).folded();
    return !before.isEmpty() && List.of(word.field(3).split(" ")).contains(before);
  }
}
