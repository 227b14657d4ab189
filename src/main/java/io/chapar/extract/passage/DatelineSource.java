package io.chapar.extract.passage;

import io.chapar.extract.language.Kind;

/** Where a house has its report from: a place, or others whom it quotes. */
final class DatelineSource {
  private static final int MOST = 20;

  private final Passage passage;

  DatelineSource(Passage passage) {
    this.passage = passage;
  }

  /**
   * The token after it: «به گزارش ایرنا از مریوان، به نقل از روابط عمومی فرمانداری،», «… به نقل از
   * رویترز،».
   */
  int end(int from) {
    int i = from;
    int j = from;
    while (j < i + MOST && !passage.is(Kind.VERB, j) && !isGiven(j)) {
      boolean comma = passage.mark(j, "،,");
      int quoted = comma ? passage.after(Kind.DATELINE, j + 1) : j;
      if (comma && quoted == j + 1) {
        return j;
      }
      i = comma ? quoted : i;
      j = comma ? quoted : j + 1;
    }
    return isGiven(j) ? afterPlace(i, j) : i;
  }

  /** Not of «روابط عمومی وزارت فرهنگ»: a given name that is no field of work. */
  private boolean isGiven(int i) {
    return passage.is(Kind.GIVEN, i) && !passage.is(Kind.FIELD, i);
  }

  /** «… از مشهد علی محمدی گفت»: no comma parts the place from the one who speaks. */
  private int afterPlace(int i, int given) {
    Match title = passage.endingAt(Kind.HONORIFIC, given);
    int end = title == null ? given : title.from();
    boolean led = passage.is(Kind.PREPOSITION, i) || passage.endingAt(Kind.PREPOSITION, i) != null;
    boolean place = passage.endingAt(Kind.PLACE, end) != null;
    return led && place && !passage.language().capitals() ? end : i;
  }
}
