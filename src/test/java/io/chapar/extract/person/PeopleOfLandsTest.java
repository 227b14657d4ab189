package io.chapar.extract.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Person;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words for somebody of a land before names, which are surnames too, and bodies of other lands. */
class PeopleOfLandsTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static Facts facts(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts();
  }

  @ParameterizedTest
  @CsvSource({
    "Гол забил чех Марек Хамшик., Марек Хамшик",
    "Петр Чех завершил карьеру., Петр Чех",
    "Об этом сообщил Юрий Грек., Юрий Грек",
  })
  void areSurnamesWhereACapitalLetterSaysSo(String text, String name) {
    assertThat(facts("ru", text).people()).extracting(Person::name).containsExactly(name);
  }

  @Test
  void ofAnotherLandABodyIsAnother() {
    assertThat(facts("az", "Türkiyə Bəstəkarlar İttifaqı konsert verib.").organisations())
        .extracting(Organisation::name)
        .containsExactly("Türkiyə Bəstəkarlar İttifaqı");
  }
}
