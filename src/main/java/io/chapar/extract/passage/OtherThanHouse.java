package io.chapar.extract.passage;

import io.chapar.extract.language.Kind;

/** The name of a house that reports, where it is another word. */
final class OtherThanHouse {
  private OtherThanHouse() {}

  /**
   * «استان فارس هم گزارش داد», and «النهار» where neither marks nor a longer form make a paper of
   * the day.
   */
  static boolean is(TokenisedBlock passage, Match agency) {
    int i = agency.from();
    boolean word = isAnotherWord(agency) && !passage.mark(i - 1, Dateline.OPENING);
    boolean land = passage.is(Kind.CUE, i - 1) && passage.is(Kind.PLACE, i);
    return !passage.language().capitals() && (word || land || passage.after(Kind.PLACE, i - 1) > i);
  }

  private static boolean isAnotherWord(Match agency) {
    int words = agency.entry().name().split(" ").length;
    return agency.field(1).equals("marked") && agency.to() - agency.from() <= words;
  }
}
