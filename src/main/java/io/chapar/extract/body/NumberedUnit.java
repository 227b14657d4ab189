package io.chapar.extract.body;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** «لشکر ۷۷ خراسان», «تیپ ۲۷ محمد رسول‌الله (ص)»: a unit of an army, by its number. */
public record NumberedUnit(Passage passage) {
  private static final int MOST_WORDS = 3;

  public static boolean isHead(Match head) {
    return head.field(0).equals("unit");
  }

  /** The token after its name; the one after the head where no number follows. */
  public int end(Match head) {
    int i = head.to();
    boolean numbered =
        passage.number(i) || passage.is(Kind.NUMERAL, i) || passage.is(Kind.ORDINAL, i);
    return numbered ? afterName(i + 1) : i;
  }

  private int afterName(int i) {
    int place = passage.after(Kind.PLACE, i);
    int end = Math.max(place, passage.after(Kind.ORGANISATION, i));
    for (int j = i; end == i && j < i + MOST_WORDS && isName(j); j++) {
      if (!isName(j + 1)) {
        end = j + 1;
      }
    }
    return end;
  }

  private boolean isName(int i) {
    return passage.word(i)
        && (passage.anyOf(i, Kind.GIVEN, Kind.HONORIFIC) || NameWords.rare(passage, i));
  }
}
