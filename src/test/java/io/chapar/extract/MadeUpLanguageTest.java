package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two languages that nobody speaks and no line of Java knows, by their folders among the tests'
 * resources: qaa has capital letters, genders and cases, qab an article and words written on.
 */
class MadeUpLanguageTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static List<String> people(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts().people().stream()
        .map(Person::name)
        .toList();
  }

  private static List<String> organisations(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts().organisations().stream()
        .map(Organisation::name)
        .toList();
  }

  @Test
  void namesAManAndAWomanInTheNominative() {
    assertThat(people("qaa", "Na krol Talu Verdovu peska.")).containsExactly("Talo Verdov");
    assertThat(people("qaa", "Na krol Miru Verdovu peska.")).containsExactly("Mira Verdova");
  }

  @Test
  void leavesANameThatIsInTheNominativeAsItIs() {
    assertThat(people("qaa", "Na krol Talo Verdov peska.")).containsExactly("Talo Verdov");
  }

  @Test
  void givesAnAdjectiveTheGenderOfTheHeadAfterIt() {
    assertThat(organisations("qaa", "Na Lanskimu lurtu krol.")).containsExactly("Lanskiya lurta");
    assertThat(organisations("qaa", "Na Lanskimu domu krol.")).containsExactly("Lanski dom");
  }

  @Test
  void knowsWordsThatTakeEndingsOfTheirOwn() {
    assertThat(organisations("qaa", "Na Zavaskimu domu krol.")).containsExactly("Zavaskoy dom");
  }

  @Test
  void goesOnWithWhatIsInTheGenitive() {
    assertThat(organisations("qaa", "Na Dom polted gorim krol."))
        .containsExactly("Dom polted gorim");
    assertThat(organisations("qaa", "Na Dom gorim krol.")).isEmpty();
  }

  @Test
  void goesOnWithWhatHasTheArticleToo() {
    assertThat(organisations("qab", "fi hayat mokav eljidar waelsatan kum."))
        .containsExactly("hayat mokav eljidar waelsatan");
    assertThat(organisations("qab", "fi hayat mokav eljidar elsatiya kum."))
        .containsExactly("hayat mokav eljidar elsatiya");
    assertThat(organisations("qab", "fi hayat mokav eljidar elsatan kum."))
        .containsExactly("hayat mokav eljidar");
  }

  @Test
  void joinsAFathersNameAndTheFamilys() {
    assertThat(people("qab", "fi salem ben harun elkad.")).containsExactly("salem ben harun elkad");
  }

  @Test
  void takesNoWordForASurnameThatLooksLikeNone() {
    assertThat(people("qab", "fi salem samadri.")).isEmpty();
    assertThat(people("qab", "fi salem salamri.")).containsExactly("salem salamri");
  }
}
