package io.chapar.extract.cast;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.extract.language.Languages;
import io.chapar.extract.passage.TokenisedBlock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NominativeTest {
  private static final Languages LANGUAGES = new Languages();

  @ParameterizedTest
  @CsvSource({
    "ru, Ириной Лапшиной, Ирина Лапшина",
    "ru, Владимира Мединского, Владимир Мединский",
    "ru, Александре Лавровском, Александр Лавровский",
    "ru, Илоном Маском, Илон Маск",
    "ru, Анваром Ибрагимом, Анвар Ибрагим",
    "ru, Игоря Кокорина-Шумова, Игорь Кокорин-Шумов",
    "ru, Анна Котова, Анна Котова",
    "en, Anna Holt, Anna Holt"
  })
  void isTheNameWithoutCaseEndings(String language, String written, String name) {
    TokenisedBlock passage = new TokenisedBlock(0, written, LANGUAGES.of(language));
    assertThat(Nominative.of(passage, 0, passage.size())).isEqualTo(name);
  }
}
