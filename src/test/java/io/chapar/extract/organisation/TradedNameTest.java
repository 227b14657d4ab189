package io.chapar.extract.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Place;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** English and Russian companies and towns that the words beside their names show. */
class TradedNameTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static Facts facts(String language, String... paragraphs) {
    return EXTRACTOR.extract(Articles.of(language, paragraphs)).facts();
  }

  private static List<String> bodies(String language, String... paragraphs) {
    return facts(language, paragraphs).organisations().stream().map(Organisation::name).toList();
  }

  private static List<String> places(String... paragraphs) {
    return facts("en", paragraphs).places().stream().map(Place::name).toList();
  }

  @Test
  void takesWhatHasSharesForACompany() {
    assertThat(bodies("en", "Traders sold shares of Veldtronics on Monday."))
        .containsExactly("Veldtronics");
    assertThat(bodies("en", "Falling shares hurt savers.")).isEmpty();
    assertThat(bodies("en", "She studied at home and worked at night.")).isEmpty();
  }

  @Test
  void takesANameWithSmallWordsInsideBeforeANounForABody() {
    assertThat(bodies("en", "Cups for Miners, a charity that pours tea, has closed."))
        .containsExactly("Cups for Miners");
    assertThat(bodies("en", "Anna Lee, a charity worker, has left.")).isEmpty();
  }

  @Test
  void takesANameAfterADescribedNounForABody() {
    assertThat(bodies("en", "He left the mining company Veldtronics in spring."))
        .containsExactly("Veldtronics");
    assertThat(bodies("en", "He left the mining company Monday.")).isEmpty();
  }

  @Test
  void takesAListedTownForAPlaceOnlyWhereTheWordsAroundSaySo() {
    assertThat(places("He was born in Brighouse.")).containsExactly("Brighouse");
    assertThat(places("The Brighouse-based firm closed.")).containsExactly("Brighouse");
  }

  @Test
  void knowsTheLandOfAListedTown() {
    assertThat(facts("en", "Police searched a barn near Post Falls, Idaho.").places())
        .extracting(Place::name, Place::country)
        .contains(tuple("Post Falls", "US"));
  }

  @Test
  void takesANameInLatinLettersAfterTheAdjectiveOfALandForACompany() {
    assertThat(bodies("ru", "Станки поставит сербская Veldtronics."))
        .containsExactly("Veldtronics");
    assertThat(bodies("ru", "Открыт счёт в Karasu Bank.")).containsExactly("Karasu Bank");
  }

  @Test
  void takesANameInMarksAfterItsSharesForACompanyInTheNominative() {
    assertThat(bodies("ru", "Инвесторы купили акции «Гранитстроя» и ушли."))
        .containsExactly("Гранитстрой");
  }
}
