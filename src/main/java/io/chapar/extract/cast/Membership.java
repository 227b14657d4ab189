package io.chapar.extract.cast;

import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;

/**
 * «X، از مسافران این پرواز، گفت», «X، یکی از کسبه بازار، گفت»: between commas behind a name, those
 * of whom its bearer is one.
 */
final class Membership {
  private static final int MOST_WORDS = 8;
  private static final String COMMA = "،,";
  private static final LexicalCategory[] OTHERS = {
    LexicalCategory.VERB, LexicalCategory.THAT, LexicalCategory.ALSO
  };

  private Membership() {}

  /**
   * The comma behind it; the token itself where none follows the name that ends before it, as in
   * «X، از معلمان، پرستاران و کارگران، خواست».
   */
  static int end(TokenisedBlock passage, int name) {
    int those = passage.mark(name, COMMA) ? those(passage, name + 1) : name;
    int i = those;
    while (i > name && i - those < MOST_WORDS && passage.word(i) && !passage.anyOf(i, OTHERS)) {
      i++;
    }
    return i > those && passage.mark(i, COMMA) && !passage.is(LexicalCategory.UNNAMED, i + 1)
        ? i
        : name;
  }

  /** Where they are named: one of them may be of any, but only people are told without "one". */
  private static int those(TokenisedBlock passage, int i) {
    Match one = passage.at(LexicalCategory.UNNAMED, i);
    if (one != null && isMember(passage, one.to() - 1)) {
      return one.to();
    }
    return isMember(passage, i) && passage.is(LexicalCategory.UNNAMED, i + 1) ? i + 1 : i - 1;
  }

  private static boolean isMember(TokenisedBlock passage, int i) {
    String member = passage.language().member();
    return !member.isEmpty() && passage.word(i) && passage.token(i).is(member);
  }
}
