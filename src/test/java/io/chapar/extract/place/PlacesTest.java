package io.chapar.extract.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chapar.article.Facts.Place;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which place a name means, and where it lies. */
class PlacesTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static List<Place> places(String language, String... paragraphs) {
    return EXTRACTOR.extract(Articles.of(language, paragraphs)).facts().places();
  }

  @Test
  void isOnePlaceUnderAllNamesOfACountry() {
    assertThat(places("en", "Troops left the U.S. on Monday, the United States said."))
        .extracting(Place::country, place -> place.mentions().size())
        .contains(tuple("US", 2));
  }

  @Test
  void liesInTheCountryOfThePlaceInItsName() {
    assertThat(places("fa", "هواپیما در فرودگاه کرمانشاه نشست."))
        .extracting(Place::country)
        .containsOnly("IR");
  }

  @Test
  void isOnePlaceWhetherItsRegionStandsBehindItOrNot() {
    assertThat(
            places(
                "fa",
                "سیل روستای چم‌مهر لرستان را گرفت.",
                "اهالی روستای چم‌مهر به کوه رفتند و روستای چم‌مهر خالی شد."))
        .filteredOn(place -> place.name().contains("مهر"))
        .hasSize(1);
  }
}
