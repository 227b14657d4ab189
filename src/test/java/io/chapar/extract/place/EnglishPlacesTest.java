package io.chapar.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Place;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Regions and small towns of English local news, and what only looks like them. */
class EnglishPlacesTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static Facts facts(String... paragraphs) {
    return EXTRACTOR.extract(Articles.of("en", paragraphs)).facts();
  }

  private static List<String> places(String... paragraphs) {
    return facts(paragraphs).places().stream().map(EnglishPlacesTest::written).toList();
  }

  private static String written(Place place) {
    return place.name() + ' ' + place.country();
  }

  private static List<String> organisations(String... paragraphs) {
    return facts(paragraphs).organisations().stream().map(Organisation::name).toList();
  }

  private static List<String> people(String... paragraphs) {
    return facts(paragraphs).people().stream().map(Person::name).toList();
  }

  @Test
  void findsARegionThatIsCalledLikeNothingElseWhereverItStands() {
    assertThat(places("Harvests failed; Terengganu and East Nusa Tenggara will get rice."))
        .containsExactly("Terengganu MY", "East Nusa Tenggara ID");
    assertThat(places("The trees of Floyd County are old.")).containsExactly("Floyd County US");
    assertThat(people("Rice went to West Nusa Tenggara on Monday.")).isEmpty();
  }

  @Test
  void findsASmallTownInTheLettersOfTheArticle() {
    assertThat(places("KUALA TERENGGANU: The bridge was shut.", "Lorries wait in Murang’a."))
        .containsExactly("Kuala Terengganu MY", "Murang'a KE");
    assertThat(places("Buses to Kota Tinggi were late.")).containsExactly("Kota Tinggi MY");
    assertThat(places("The road to Kidapawan City was shut.")).containsExactly("Kidapawan City PH");
  }

  @Test
  void takesSomebodysNameForAPlaceOnlyBesideAnotherOneOfItsLand() {
    assertThat(places("Bread is dearer in Kent. A baker from Faversham said so."))
        .containsExactly("Kent GB", "Faversham GB");
    assertThat(places("Nothing was left in Kent but anger.")).isEmpty();
    assertThat(places("The judge saw no malice in Kent's words.")).isEmpty();
  }

  @Test
  void findsAPlaceThatNoTableKnowsByItsResidentsAndItsLand() {
    assertThat(places("Residents of Varmolo asked Kenya for water.")).contains("Varmolo KE");
    assertThat(organisations("Residents of Varmolo asked Kenya for water.")).isEmpty();
  }

  @Test
  void takesACountyOrRegionWithItsKind() {
    assertThat(places("Cocoa is grown in the Ashanti Region."))
        .containsExactly("Ashanti Region GH");
    assertThat(places("She is a judge of the Southern District of New York."))
        .containsExactly("New York US");
  }

  @Test
  void takesATownThatActsForAPlace() {
    assertThat(places("Faversham lost twice before the baker won the prize."))
        .containsExactly("Faversham GB");
  }

  @Test
  void takesNoWordForATown() {
    assertThat(places("Don't go. In Love, in Time and in Spring, all is well.")).isEmpty();
  }

  @Test
  void takesNoBodyWorkOrPeopleForTheTownOfTheName() {
    assertThat(places("Users of Mojave wrote to Solvay in Farsi. Independence was declared."))
        .isEmpty();
    assertThat(places("A Labrador bit a man who had the West Nile virus.")).isEmpty();
    assertThat(places("A mill opened in Solvay, New York.")).contains("Solvay US");
  }

  @Test
  void takesNobodyForTheRegionOfTheName() {
    assertThat(people("Police met Ann Sutherland, Juan Flores and Lorraine Peters in Leeds."))
        .contains("Ann Sutherland", "Juan Flores", "Lorraine Peters");
    assertThat(places("Rain fell in the Eastern Region of Ghana.")).containsExactly("Ghana GH");
  }

  @Test
  void takesATownBeforeANounForAPlace() {
    assertThat(places("The Penticton mill is shut.")).containsExactly("Penticton CA");
  }

  @Test
  void takesNoCompanyOrFestivalForATownOfTheLandBehindIt() {
    assertThat(places("Ada Orme works at Varmolo in Ohio.")).containsExactly("Ohio US");
  }

  @Test
  void leavesACityThatIsKnownFarAwayWhereItIs() {
    assertThat(places("They flew from Chicago and Denver to Rotterdam, to Leeds and to Scotland."))
        .contains("Rotterdam NL", "Leeds GB", "Scotland GB");
    assertThat(places("They flew from Chicago and Denver to Lima.", "A storm hit Zwolle."))
        .contains("Lima PE")
        .doesNotContain("Zwolle US");
    assertThat(places("A storm hit Chicago and Denver.", "Rain fell in Zwolle."))
        .contains("Zwolle NL");
  }

  @Test
  void leavesTownsThatShareALandInIt() {
    assertThat(places("Chefs from Hull, Ripon and York met in Nashville and Memphis."))
        .contains("Hull GB", "Ripon GB", "York GB");
    assertThat(places("They moved to Hamburg, Durham and Bath.")).contains("Hamburg DE");
  }

  @Test
  void findsATownWithAWordForANameInIt() {
    assertThat(places("A bank closed in Derby.")).containsExactly("Derby GB");
    assertThat(places("A bank closed in Coral Gables.")).containsExactly("Coral Gables US");
  }
}
