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
  private static final FactExtractor EXTRACTOR = new FactExtractor();

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
  void takesNoWordForASurnameThatLooksLikeNone() {
    assertThat(people("qab", "fi salem samadri.")).isEmpty();
    assertThat(people("qab", "fi salem salamri.")).containsExactly("salem salamri");
  }
}
