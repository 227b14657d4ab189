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
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

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
  void takesNoThingOrScoreForANameBesideANumber() {
    assertThat(people("The horse Stormo Varnok, 12, was sold.")).isEmpty();
    assertThat(people("Stormo Varnok (31) was sold in May.")).isEmpty();
    assertThat(people("Stormo Varnok, 31, Belka Tondar, 28, and others were sold.")).isEmpty();
    assertThat(people("The lorry driver Fadzayi Chikomo, 31, was held."))
        .contains("Fadzayi Chikomo");
  }

  @Test
  void takesNoFeastForAName() {
    assertThat(people("Ganesh Chaturthi and Durga Puja are in autumn.")).isEmpty();
  }

  @Test
  void takesNoWordThatASentenceBeginsWithIntoAName() {
    assertThat(people("Defendants Peter Lee, 68, and others were absent."))
        .containsExactly("Peter Lee");
  }

  @Test
  void takesNoClubOrPaperForANameWhereTheLastSpeaksAlone() {
    assertThat(
            people("Deportivo Chikomo lost in May.", "Chikomo said the coach would have to leave."))
        .isEmpty();
  }

  @Test
  void takesNoNameWhereTheFirstWordSpeaksAloneOrNone() {
    assertThat(
            people(
                "\"It is over,\" said Zintovar Chikomo.", "Zintovar said the plant had shut down."))
        .isEmpty();
    assertThat(people("\"It is over,\" said Zintovar Chikomo.")).isEmpty();
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
  void readsTheOfficeBesideASurnameAlone() {
    assertThat(roles("Freja Hansen was third.", "Hansen, a medical student, smiled."))
        .containsExactly("medical student");
    assertThat(roles("Freja Hansen was third.", "Hansen, the mayor and the bishop smiled."))
        .isEmpty();
    assertThat(roles("Freja Hansen was third.", "Lady Hansen, a medical student, smiled."))
        .isEmpty();
  }

  @Test
  void readsMoneyOfMoreLands() {
    assertThat(facts("It cost 9 million lari and 40 million soles.").numbers())
        .extracting(Quantity::unit)
        .containsExactly("GEL", "PEN");
  }

  @Test
  void endsANameThatParticlesWouldGoOnWithoutEnd() {
    String name = "Faisal bin Turki bin Abdullah bin Saad bin Saud";
    assertThat(people("President " + name + " came.")).containsExactly(name);
    assertThat(people("President " + (name + " bin ").repeat(40) + "Ali came."))
        .allSatisfy(one -> assertThat(one.split(" ")).hasSizeLessThan(30));
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
