package io.chapar.extract.office;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Passage;

/** «از سوی دیگر، رئیس سازمان سنجش …», «همچنین وزیر …»: words that only lead over to an office. */
public final class LeadIn {
  private static final int MOST_WORDS = 5;

  private static final Kind[] OVER = {Kind.STOP, Kind.COMMON, Kind.PREPOSITION};

  private LeadIn() {}

  /**
   * True where nothing else, or «در ادامه این نشست», stands between the beginning of a sentence and
   * the office.
   */
  public static boolean ends(Passage passage, int begin, int office) {
    boolean near = office - begin <= MOST_WORDS && !passage.language().capitals();
    boolean acts = passage.endingAt(Kind.PREPOSITION, office) == null;
    for (int i = begin; i < office && near && acts; i++) {
      near = leadsOver(passage, i) || isShown(passage, begin, i);
    }
    return office == begin || office > begin && near && acts && !isMeant(passage, begin);
  }

  /** «وی سخنان وزیر …», «این مقام مسئول …»: that one acts. */
  private static boolean isMeant(Passage passage, int begin) {
    return passage.anyOf(begin, Kind.PRONOUN, Kind.DETERMINER);
  }

  private static boolean leadsOver(Passage passage, int i) {
    return passage.mark(i, "،") || passage.anyOf(i, OVER);
  }

  /** «در این نشست». */
  private static boolean isShown(Passage passage, int begin, int noun) {
    return noun - 1 > begin && passage.is(Kind.DETERMINER, noun - 1);
  }
}
