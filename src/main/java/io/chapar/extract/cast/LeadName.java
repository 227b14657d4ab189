package io.chapar.extract.cast;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Passage;

/** A name at the beginning of a paragraph, whose bearer the one before may have spoken of. */
final class LeadName {
  private static final int MOST_OPENING = 5;
  private static final String OPENING = "«\"“";
  private static final String CLOSING = "»\"”";

  private LeadName() {}

  /** Where the name begins: «آقای مرادی», «شیخ «علی سلیم»». */
  static int begin(Passage passage) {
    int i = Dateline.end(passage);
    while (passage.is(Kind.HONORIFIC, i) || passage.mark(i, OPENING)) {
      i = Math.max(i + 1, passage.after(Kind.HONORIFIC, i));
    }
    return i;
  }

  /**
   * True where words behind the name say what its bearer is.
   *
   * @param to the token after the name
   */
  static boolean isDescribed(Passage passage, int to) {
    return isApposed(passage, to) || isTitled(passage, to) || Membership.end(passage, to) > to;
  }

  /** «X، همسر وی، گفت»: what X is stands between commas. */
  private static boolean isApposed(Passage passage, int comma) {
    int i = comma + 1;
    while (passage.word(i) && !passage.anyOf(i, Kind.PREPOSITION, Kind.VERB, Kind.ALSO)) {
      i++;
    }
    return passage.mark(comma, "،,")
        && passage.mark(i, "،,")
        && i - comma <= MOST_OPENING
        && !passage.is(Kind.STOP, comma + 1);
  }

  /** ««رعنا سلیمی» دکترای حقوق»: after a name in marks, a noun says what that one is. */
  private static boolean isTitled(Passage passage, int mark) {
    return passage.mark(mark, CLOSING)
        && passage.word(mark + 1)
        && !passage.anyOf(mark + 1, Kind.STOP, Kind.PREPOSITION, Kind.VERB, Kind.ALSO, Kind.COMMON);
  }
}
