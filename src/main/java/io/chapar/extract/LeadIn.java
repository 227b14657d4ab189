package io.chapar.extract;

/** «از سوی دیگر، رئیس سازمان سنجش …», «همچنین وزیر …»: words that only lead over to an office. */
final class LeadIn {
  private static final int MOST_WORDS = 5;

  private static final Kind[] OVER = {Kind.STOP, Kind.COMMON, Kind.PREPOSITION};

  private LeadIn() {}

  /**
   * True where nothing else, or «در ادامه این نشست», stands between the beginning of a sentence and
   * the office.
   */
  static boolean ends(Passage passage, int begin, int office) {
    boolean near = office - begin <= MOST_WORDS && !passage.language().capitals();
    boolean acts = passage.endingAt(Kind.PREPOSITION, office) == null;
    for (int i = begin; i < office && near && acts; i++) {
      near = passage.mark(i, "،") || passage.anyOf(i, OVER) || passage.is(Kind.DETERMINER, i - 1);
    }
    return office == begin || office > begin && near && acts;
  }
}
