package io.chapar.extract.number;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What makes the number after it a negative one: a word for minus, or a stroke written on to it.
 */
final class Minus {
  private static final String SIGN = "\u2212";
  private static final String DASHES = "\u2013\u2014";
  private static final String CLOSING = "\"”»“";

  /** What the table says of a unit that is measured below zero. */
  private static final String BELOW = "below";

  private Minus() {}

  /** The token where a minus may begin; the number's own where none does. */
  static int before(Passage passage, int number) {
    Match word = passage.endingAt(Kind.MINUS, number);
    return word != null ? word.from() : isStroke(passage, number - 1) ? number - 1 : number;
  }

  /** The same, of what is no dash of the sentence or of a name: «کووید -۱۹». */
  static int begin(Passage passage, int number, @Nullable Match unit) {
    int begin = before(passage, number);
    boolean sure =
        passage.word(begin) || passage.mark(begin, SIGN) || isMeant(passage, begin, unit);
    return begin < number && sure ? begin : number;
  }

  private static boolean isStroke(Passage passage, int i) {
    Match unit = passage.endingAt(Kind.UNIT, i);
    boolean counted = passage.number(i - 1) || unit != null && passage.number(unit.from() - 1);
    return passage.mark(i, "-" + SIGN)
        && passage.glued(i, i + 1)
        && !(passage.word(i - 1) && passage.glued(i - 1, i))
        && !counted
        && !DASHES.contains(passage.words(i, i + 1));
  }

  /** At the beginning of a block it may be the mark of a list. */
  private static boolean isMeant(Passage passage, int stroke, @Nullable Match unit) {
    boolean share = unit != null && unit.field(0).equals("percent");
    boolean below =
        unit != null && unit.field(1).equals(BELOW) || share && !passage.mark(stroke - 1, CLOSING);
    boolean led =
        passage.endingAt(Kind.PREPOSITION, stroke) != null
            || passage.endingAt(Kind.RANGE, stroke) != null;
    boolean said = !passage.word(stroke - 1) || passage.anyOf(stroke - 1, Kind.VERB, Kind.AND);
    boolean money = unit != null && Currencies.isMoney(unit) && said;
    return below || stroke > 0 && (led || money);
  }
}
