package io.chapar.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Quote;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places of Turkish news that no table knows, and what is none. */
class TurkishPlacesTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static Facts facts(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("tr", paragraphs)).facts();
  }

  private static List<String> places(String text) {
    return facts(text).places().stream().map(Place::name).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Kars'ın Zolatepe köyünde peynir yapılıyor., Zolatepe",
    "Olay Kars'ın Zolatepe Mahallesi'nde oldu., Zolatepe Mahallesi",
    "Kars'taki tekne Zolat Körfezi'nde bulundu., Zolat Körfezi",
    "Kars'taki ekip Zolat Dağı'na çıktı., Zolat Dağı",
  })
  void areShownByTheWordForTheirKind(String text, String place) {
    assertThat(places(text)).containsExactly("Kars", place);
  }

  @Test
  void areNotInTheLandOfATownThatIsCalledAsTheyAre() {
    assertThat(facts("Köy yolu Kızıl Dağı eteklerinde kapandı.").places())
        .extracting(Place::country)
        .doesNotContain("RU");
  }

  @Test
  void noAgeOfHistoryIsSomebody() {
    assertThat(facts("Gemi, Lale Devri'nde denize indirildi.").people())
        .extracting(Person::name)
        .isEmpty();
  }

  @Test
  void whoWasNamedBeforeDoesNotSpeakForATownsman() {
    assertThat(
            facts(
                    "Sürücü Ali Demir, \"Araçtan hemen indim\" dedi.",
                    "Bir vatandaş ise, \"Her yıl aynı şey oluyor\" ifadelerini kullandı.")
                .quotes())
        .extracting(Quote::speaker)
        .containsExactly("Ali Demir", null);
  }
}
