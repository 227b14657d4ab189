package io.chapar.extract.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts.Organisation;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What organisations are called. */
class OrganisationResolverTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static List<Organisation> organisations(String language, String... paragraphs) {
    return EXTRACTOR.extract(Articles.of(language, paragraphs)).facts().organisations();
  }

  @Test
  void closesTheMarksThatANameOpens() {
    assertThat(organisations("ru", "Партия «Яблоко» провела съезд в Москве."))
        .extracting(Organisation::name)
        .contains("Партия «Яблоко»");
    assertThat(organisations("ru", "Съезд Партии «Яблоко» прошел в Москве."))
        .extracting(Organisation::name)
        .contains("Партия «Яблоко»");
  }

  @Test
  void joinsTheNameWithAndWithoutTheEndingsOfACase() {
    assertThat(
            organisations(
                "ru",
                "Московский областной суд вынес приговор.",
                "Решение Московского областного суда обжалуют."))
        .extracting(Organisation::name)
        .containsOnlyOnce("Московский областной суд");
  }

  @Test
  void joinsALongNameToItsShortFormInBrackets() {
    List<Organisation> found =
        organisations(
            "en",
            "ZQRA fined the quarry on Monday.",
            "The Zonal Quarry Registry Authority (ZQRA) said ZQRA would wait.");
    assertThat(found).filteredOn(o -> o.name().contains("Quarry Registry")).hasSize(1);
    assertThat(found.get(0).aliases()).contains("ZQRA");
  }
}
