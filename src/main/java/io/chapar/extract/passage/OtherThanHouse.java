package io.chapar.extract.passage;

import io.chapar.extract.language.LexicalCategory;

/** The name of a house that reports, where it is another word. */
final class OtherThanHouse {
  private OtherThanHouse() {}

  /**
   * «استان فارس هم گزارش داد», and «النهار» where neither marks nor a longer form make a paper of
   * the day.
   */
  static boolean is(TokenisedBlock passage, Match agency) {
    int i = agency.from();
    boolean word = isAnotherWord(agency) && !passage.mark(i - 1, ReportingAgency.OPENING);
    boolean land = passage.is(LexicalCategory.CUE, i - 1) && passage.is(LexicalCategory.PLACE, i);
    return !passage.language().capitals()
        && (word || land || passage.after(LexicalCategory.PLACE, i - 1) > i);
  }

  private static boolean isAnotherWord(Match agency) {
    int words = agency.entry().name().split(" ").length;
    return agency.field(1).equals("marked") && agency.to() - agency.from() <= words;
  }
}
