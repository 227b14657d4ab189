package io.chapar.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who speaks in English news, and what they say. */
class EnglishSpeechTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("en", paragraphs)).facts();
  }

  private static List<String> organisations(String... paragraphs) {
    return facts(paragraphs).organisations().stream().map(Organisation::name).toList();
  }

  private static List<@Nullable String> speakers(String... paragraphs) {
    return facts(paragraphs).quotes().stream().map(Quote::speaker).toList();
  }

  private static List<String> said(String... paragraphs) {
    return facts(paragraphs).quotes().stream().map(Quote::text).toList();
  }

  @Test
  void hearsAnUnlistedNameBesideTheVerbAsItIsWritten() {
    assertThat(
            speakers(
                "\"It is over,\" said Peter Lee.", "\"We begin again,\" said Zintovar Chikomo."))
        .containsExactly("Peter Lee", "Zintovar Chikomo");
  }

  @Test
  void hearsWhoeverIsToldAsNoSpeaker() {
    assertThat(speakers("Peter Lee left the show.", "\"It is over for me,\" he told Stellar."))
        .containsExactly("Peter Lee");
  }

  @Test
  void takesANameBehindAQuotationForWhoSpeaks() {
    assertThat(speakers("\"We go on,\" Zintovar Chikomo, director of the mill, adds."))
        .containsExactly("Zintovar Chikomo");
  }

  @Test
  void takesNoOccasionForWhatIsSaid() {
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
  void readsWhatStandsBeforeAnInvertedVerb() {
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
  }

  @Test
  void hearsWhatGoesOnInTheNextParagraph() {
    assertThat(
            said(
                "Peter Lee said, “We waited ten years. Nobody came to see us.",
                "“If the rain fails, we leave.”"))
        .contains("We waited ten years. Nobody came to see us");
  }

  @Test
  void anotherMarkClosesWhatIsSaid() {
    assertThat(said("Peter Lee said, “We waited ten years“ and left. Ann Reid stayed.")).isEmpty();
  }

  @Test
  void aSurnameIsNoFieldOfWork() {
    assertThat(speakers("Senator Tom Cotton said the bill was dead."))
        .containsExactly("Tom Cotton");
  }

  @Test
  void hearsGroupsThatHaveNoName() {
    assertThat(speakers("Passenger groups said the line had been closed for years."))
        .containsExactly("Passenger groups");
  }
}
