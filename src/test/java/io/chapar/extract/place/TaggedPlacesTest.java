package io.chapar.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts.Place;
import io.chapar.extract.language.Languages;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.NameKind;
import io.chapar.extract.tagger.NameTagger;
import io.chapar.extract.tagger.NameVote;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedPlacesTest {
  private static final Passage PASSAGE =
      new Passage(0, "Gbajimba lies near Makurdi", new Languages().of("en"));
  private static final FoundName VILLAGE =
      new FoundName(PASSAGE, 0, 1, NameKind.PLACE, NameTagger.RULE);
  private static final FoundName TOWN = new FoundName(PASSAGE, 3, 4, NameKind.PLACE, "place-town");

  @Test
  void liesWhereTheOtherPlacesOfTheArticleDo() {
    assertThat(country(List.of(town("NG")))).isEqualTo("NG");
  }

  @Test
  void liesInNoCountryThatIsOpen() {
    assertThat(country(List.of(town(null)))).isNull();
  }

  private static Place town(String country) {
    return new Place("Makurdi", country, "city", List.of(TOWN.span()), 0.9);
  }

  private static String country(List<Place> found) {
    NameVote vote = NameVote.between(List.of(TOWN), List.of(VILLAGE, TOWN));
    return TaggedPlaces.of(found, vote).stream()
        .filter(place -> place.name().equals("Gbajimba"))
        .findFirst()
        .orElseThrow()
        .country();
  }
}
