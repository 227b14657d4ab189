package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * «Özbekistan Yatırım, Sanayi ve Ticaret Bakanı»: what a land's minister is there for, where its
 * first word heads the names of companies too.
 */
final class TradeOfLand {
  private static final String TRADE = "trade";

  private TradeOfLand() {}

  static boolean is(Passage passage, int from, Match head) {
    boolean last = passage.language().offices() == Language.Offices.LAST;
    boolean joined = passage.mark(head.to(), ",") || passage.is(Kind.AND, head.to());
    boolean listed = joined && passage.is(Kind.FIELD, head.to() + 1);
    return last && listed && head.field(0).equals(TRADE) && isLand(passage, from, head.from());
  }

  private static boolean isLand(Passage passage, int from, int to) {
    Match land = passage.at(Kind.PLACE, from);
    return land != null && land.to() == to && land.field(1).equals("country");
  }
}
