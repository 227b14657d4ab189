package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is named for the first time in English news, and what they are. */
class EnglishNewsTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("en", paragraphs)).facts();
  }

  private static List<String> people(String... paragraphs) {
    return facts(paragraphs).people().stream().map(Person::name).toList();
  }

  private static List<String> organisations(String... paragraphs) {
    return facts(paragraphs).organisations().stream().map(Organisation::name).toList();
  }

  private static List<String> roles(String... paragraphs) {
    return facts(paragraphs).people().get(0).roles();
  }

  @Test
  void knowsGivenNamesOfOtherLanguages() {
    assertThat(people("The shop belongs to Oluwaseun Bakare and Wojciech Zielny."))
        .containsExactlyInAnyOrder("Oluwaseun Bakare", "Wojciech Zielny");
  }

  @Test
  void takesNoWordThatASentenceBeginsWithIntoAName() {
    assertThat(people("Defendants Peter Lee, 68, and others were absent."))
        .containsExactly("Peter Lee");
  }

  @Test
  void readsTheOfficeBehindWordsThatSayWhoseItIs() {
    assertThat(roles("\"We wait,\" said Solveig Dahl, the group's emergency coordinator."))
        .containsExactly("emergency coordinator");
    assertThat(roles("Solveig Dahl, Mr Obuya's lawyer, left.")).containsExactly("lawyer");
  }

  @Test
  void keepsTheOfficeBesideARankOrAPlaceOfStudy() {
    assertThat(roles("Israel's chief spokesperson, Rear Admiral Karel Novotny, said so."))
        .containsExactly("chief spokesperson");
    assertThat(roles("It honours its alumnus Karel Novotny, a poet.")).containsExactly("poet");
  }

  @Test
  void takesNoUncleOfANationForAPerson() {
    assertThat(people("It is all paid for by Uncle Sam.")).isEmpty();
  }

  @Test
  void readsNoOfficeThatEndsNoApposition() {
    assertThat(roles("Solveig Dahl, the town of the mayor, left.")).isEmpty();
    assertThat(roles("Solveig Dahl, whose lawyer left, is well.")).isEmpty();
    assertThat(roles("Solveig Dahl, his sister and lawyer, left.")).containsExactly("sister");
  }

  @Test
  void readsKinAndTradesBeforeACommaAndAnAge() {
    assertThat(roles("She lives with her husband, Karel Novotny.")).containsExactly("husband");
  }

  @Test
  void takesUnlistedWordsForABodyBesideItsTrade() {
    assertThat(organisations("Swiss watch brand Orvogis was sold to Banca del Tordo."))
        .contains("Orvogis");
    assertThat(organisations("They asked the retailer, Peter Lee, on Monday.")).isEmpty();
    assertThat(organisations("They held the contractor, Hobbs, on Monday.")).isEmpty();
  }

  @Test
  void knowsABodyBehindTheArticleThatBeginsASentence() {
    assertThat(organisations("The Senate voted on Monday.")).containsExactly("Senate");
  }

  @Test
  void readsMoneyOfMoreLands() {
    assertThat(facts("It cost 9 million lari and 40 million soles.").numbers())
        .extracting(Quantity::unit)
        .containsExactly("GEL", "PEN");
  }

  @Test
  void joinsTheNounsOfOneBody() {
    assertThat(organisations("Rain and Drainage Agency are words.")).doesNotContain("Rain");
  }

  @Test
  void takesNoPlaceForTheBodyWhoseHeadItHas() {
    assertThat(organisations("The road to Fort Portal and Co Sligo is long.")).isEmpty();
    assertThat(organisations("The road to College Station is long.")).isEmpty();
  }

  @Test
  void knowsRanksOfCountyPolice() {
    assertThat(people("\"Nobody was hurt,\" said Const. Mitch Varnokar."))
        .containsExactly("Mitch Varnokar");
    assertThat(people("Detective Senior Sergeant Craig Rawirin was there."))
        .containsExactly("Craig Rawirin");
  }

  @Test
  void findsTheOfficeAmongTitles() {
    assertThat(roles("The Hon Justice Ada Abubakar ruled on Monday.")).containsExactly("Justice");
  }
}
