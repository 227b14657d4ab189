package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Quantity;
import io.chapar.article.Facts.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is named for the first time in English news, what they are, and who speaks. */
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

  private static List<@Nullable String> speakers(String... paragraphs) {
    return facts(paragraphs).quotes().stream().map(Quote::speaker).toList();
  }

  private static List<String> said(String... paragraphs) {
    return facts(paragraphs).quotes().stream().map(Quote::text).toList();
  }

  @Test
  void knowsGivenNamesOfOtherLanguages() {
    assertThat(people("The shop belongs to Oluwaseun Bakare and Wojciech Zielny."))
        .containsExactlyInAnyOrder("Oluwaseun Bakare", "Wojciech Zielny");
  }

  @Test
  void takesUnlistedWordsForANameBesideAnAge() {
    assertThat(people("The stall of Fadzayi Chikomo, 31, burned down."))
        .contains("Fadzayi Chikomo");
    assertThat(people("They found 47-year-old Fadzayi Chikomo at home."))
        .containsExactly("Fadzayi Chikomo");
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
  void takesUnlistedWordsForANameWhereTheLastSpeaksAlone() {
    assertThat(
            people(
                "\"It is over,\" said Fadzayi Chikomo.", "Chikomo said the stall had burned down."))
        .containsExactly("Fadzayi Chikomo");
  }

  @Test
  void takesUnlistedWordsForANameBesideAnOfficeWhereTheLastSpeaksAlone() {
    assertThat(
            people(
                "Fadzayi Chikomo, Peter Lee's adviser on trade, left.",
                "Chikomo said the stall had burned down."))
        .contains("Fadzayi Chikomo");
    assertThat(
            people("His sister, Fadzayi Chikomo left.", "Chikomo said the stall had burned down."))
        .contains("Fadzayi Chikomo");
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
  void givesNothingToTheLastSpeakerThatAnUnlistedNameSays() {
    assertThat(
            speakers(
                "\"It is over,\" said Peter Lee.", "\"We begin again,\" said Zintovar Chikomo."))
        .containsExactly("Peter Lee", null);
  }

  @Test
  void hearsWhoeverIsToldAsNoSpeaker() {
    assertThat(speakers("Peter Lee left the show.", "\"It is over for me,\" he told Stellar."))
        .containsExactly("Peter Lee");
  }

  @Test
  void leavesHeAndSheToThoseWhomTheyFit() {
    assertThat(
            speakers(
                "Astrid Lindholm has retired in Oslo.",
                "\"She read the ice well,\" said Peter Lee.",
                "In spring she said the work was done at last."))
        .containsExactly("Peter Lee", "Astrid Lindholm");
    assertThat(
            speakers("\"The work is done,\" said Peter Lee.", "\"I shall go home now,\" she said."))
        .containsExactly("Peter Lee", null);
  }

  @Test
  void leavesHeAndSheToNobodysKin() {
    assertThat(speakers("His girlfriend came along.", "In the video he says the door was open."))
        .containsOnlyNulls();
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
    assertThat(roles("Solveig Dahl, a keen student union member, left.")).isEmpty();
    assertThat(roles("Solveig Dahl, the town of the mayor, left.")).isEmpty();
    assertThat(roles("Solveig Dahl, whose lawyer left, is well.")).isEmpty();
    assertThat(roles("Solveig Dahl, her husband and their son left.")).isEmpty();
    assertThat(roles("Solveig Dahl, his sister and lawyer, left.")).containsExactly("sister");
  }

  @Test
  void readsKinAndTradesBeforeACommaAndAnAge() {
    assertThat(roles("She lives with her husband, Karel Novotny.")).containsExactly("husband");
    assertThat(roles("Police held the lorry driver, 47-year-old Karel Novotny, at home."))
        .containsExactly("lorry driver");
  }

  @Test
  void takesANameBehindAQuotationForWhoSpeaks() {
    assertThat(speakers("\"We go on,\" Zintovar Chikomo, director of the mill, adds."))
        .containsExactly("Zintovar Chikomo");
  }

  @Test
  void readsWhatIsSaidBehindTheDayAndTheOccasion() {
    assertThat(said("Peter Lee said on Thursday the mill would reopen in May."))
        .containsExactly("the mill would reopen in May");
    assertThat(said("Peter Lee said in a statement late on Monday the mill would reopen."))
        .containsExactly("the mill would reopen");
    assertThat(said("Peter Lee said in a video released by the mill she was safe.")).isEmpty();
    assertThat(said("Peter Lee said later versions of the mill would be better."))
        .containsExactly("later versions of the mill would be better");
    assertThat(said("The mill would reopen in May, Peter Lee said in a statement on Monday."))
        .containsExactly("The mill would reopen in May");
  }

  @Test
  void readsWhatAPronounBeginsBehindAVerbThatElseNeedsThat() {
    assertThat(said("Peter Lee admitted he had sold the mill."))
        .containsExactly("he had sold the mill");
    assertThat(said("It is alleged he had sold the mill.")).isEmpty();
  }

  @Test
  void takesNoSpeakerForWhatIsSaid() {
    assertThat(said("Marta Ruiz, who runs a bakery, said so.")).isEmpty();
    assertThat(said("The baker next to the church, Marta Ruiz, said so.")).isEmpty();
    assertThat(said("Bread is dear in Cadiz, said Marta Ruiz."))
        .containsExactly("Bread is dear in Cadiz");
  }

  @Test
  void takesNoQuotationForTheNameOfThePolice() {
    Facts facts = facts("\"We are ready,\" police said.");
    assertThat(facts.organisations()).isEmpty();
    assertThat(facts.quotes()).extracting(Quote::text).containsExactly("We are ready");
  }

  @Test
  void takesUnlistedWordsForABodyBesideItsTrade() {
    assertThat(organisations("Swiss watch brand Orvogis was sold to Banca del Tordo."))
        .contains("Orvogis");
    assertThat(organisations("Inspectors fined the retailer, Zhul Tranzit del Norte, on Monday."))
        .containsExactly("Zhul Tranzit del Norte");
    assertThat(organisations("They asked the retailer, Peter Lee, on Monday.")).isEmpty();
    assertThat(organisations("They held the contractor, Hobbs, on Monday.")).isEmpty();
  }

  @Test
  void knowsABodyBehindTheArticleThatBeginsASentence() {
    assertThat(organisations("The Senate voted on Monday.")).containsExactly("Senate");
  }

  @Test
  void hearsThoseWithoutANameByTheWordsForThem() {
    assertThat(speakers("Two men were held in the old town, Kenyan officials said."))
        .containsExactly("Kenyan officials");
    assertThat(speakers("\"We are scared,\" residents said.")).containsExactly("residents");
  }

  @Test
  void hearsNobodyWhereTheWordsAreOfOthers() {
    assertThat(
            speakers(
                "One of the residents said the road was shut.",
                "Officials in the town said the road was shut.",
                "Both teachers and students said the road was shut."))
        .containsExactly(null, null, null);
  }

  @Test
  void givesNothingToTheLastSpeakerWhereAnotherSubjectActs() {
    assertThat(
            speakers(
                "\"The work is done,\" said Peter Lee.",
                "Two ferries were late, saying the port was full.",
                "Several departments have said they would not move."))
        .containsExactly("Peter Lee", null, null);
  }

  @Test
  void findsTheSpeakerWhoseTitleFollowsTheVerb() {
    Facts facts =
        facts("Ferries would stop in the north, said the new Transport Minister Ann Reid.");
    assertThat(facts.quotes())
        .extracting(Quote::speaker, Quote::text)
        .containsExactly(tuple("Ann Reid", "Ferries would stop in the north"));
    assertThat(said("Ann Reid, defending, said Peter Lee had twenty years of work behind him."))
        .containsExactly("Peter Lee had twenty years of work behind him");
  }

  @Test
  void readsWhatSayingReports() {
    assertThat(said("Ann Reid rejected the charges, saying her client had nothing to hide."))
        .containsExactly("her client had nothing to hide");
    assertThat(said("It goes without saying the mill is old.")).isEmpty();
    assertThat(said("Ann Reid had letters from people saying she should go home.")).isEmpty();
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
  void hearsWhoIsDescribedAtLengthBetweenAQuotationAndItsVerb() {
    Facts facts =
        facts(
            "\"The mill is late,\" Ann Reid, who has led it in the north of the town for over"
                + " twenty years, said on Monday.");
    assertThat(facts.quotes())
        .extracting(Quote::speaker, Quote::text)
        .containsExactly(tuple("Ann Reid", "The mill is late"));
  }

  @Test
  void beginsWhatIsSaidBehindTheOfficeOfWhomItIsGivenTo() {
    assertThat(said("According to Ann Reid, a director of the mill, it will open in May."))
        .containsExactly("it will open in May");
    assertThat(said("According to Ann Reid, director Peter Lee left in May, and in haste."))
        .containsExactly("director Peter Lee left in May, and in haste");
  }
}
