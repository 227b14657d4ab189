package io.chapar.extract.passage;

import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.LexicalCategory;

/**
 * The house to which somebody tells what it reports: «به ایرنا گفت», «APA-ya deyib», «BBC Türkçe’ye
 * “…” dedi».
 */
final class HearingHouse {
  /** What the table says of words right behind such a house: «DHA'ya yaptığı açıklamada». */
  private static final String HEARD = "heard";

  /** What the table of cases says of the ending of one who is told something. */
  private static final String TO = "to";

  /** What the table of verbs says of «گفته بود»: it was told before, and maybe another house. */
  private static final String EARLIER = "earlier";

  private HearingHouse() {}

  static boolean is(TokenisedBlock passage, Match agency) {
    boolean led = passage.endingAt(LexicalCategory.PREPOSITION, agency.from()) != null;
    boolean hears = passage.language().capitals() ? hears(passage, agency) : led;
    Match words = passage.at(LexicalCategory.DATELINE, agency.to());
    boolean heard = words != null && words.field(0).equals(HEARD);
    Match verb = passage.at(LexicalCategory.VERB, agency.to());
    boolean now = verb != null && !verb.field(2).equals(EARLIER);
    return hears && (heard || now || isBeforeWords(passage, agency));
  }

  /** «DHA'ya “…” dedi»; not «در فارس «…» برگزار شد», where only a preposition leads to the name. */
  private static boolean isBeforeWords(TokenisedBlock passage, Match agency) {
    return passage.language().capitals() && passage.mark(agency.to(), ReportingAgency.OPENING);
  }

  /** «Elçin Sadıqov APA-ya açıqlamasında»: the words before it are not of the dateline. */
  static boolean hasEnding(TokenisedBlock passage, Match agency) {
    return passage.language().capitals()
        && passage.language().verbLast()
        && !passage.token(agency.to() - 1).suffix().isEmpty();
  }

  private static boolean hears(TokenisedBlock passage, Match agency) {
    String suffix = passage.token(agency.to() - 1).suffix();
    Affixes.Affix ending = passage.language().affix(AffixClass.CASE, suffix);
    return hasEnding(passage, agency) && ending != null && ending.field(0).equals(TO);
  }
}
