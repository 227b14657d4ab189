package io.chapar.extract.number;

import io.chapar.extract.language.Column;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.language.Trait;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.List;

/** Where a word for a number stands for none. */
final class NumeralWord {
  private NumeralWord() {}

  /** Part of a place's name, or a word that is another one behind those that the table names. */
  static boolean isOther(TokenisedBlock passage, Match word) {
    return word.inflected() && !isConjoined(passage, word)
        || word.has(Trait.NUMERAL_ADDS) && !passage.number(word.to())
        || word.has(Trait.NUMERAL_NOT) && follows(passage, word)
        || passage.after(LexicalCategory.PLACE, word.from()) > word.to();
  }

  static boolean isConjoined(TokenisedBlock passage, Match word) {
    return word.inflected() && passage.language().isConjoined(passage.token(word.from()).folded());
  }

  /** True right behind one of the words that the table has for it. */
  private static boolean follows(TokenisedBlock passage, Match word) {
    String before = passage.token(word.from() - 1).folded();
    return !before.isEmpty()
        && List.of(word.field(Column.NUMERAL_AFTER).split(" ")).contains(before);
  }
}
