package io.chapar.extract.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Languages;
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
    TokenisedBlock block = new TokenisedBlock(0, written, LANGUAGES.of(language));
    assertThat(Nominative.of(block, 0, block.size())).isEqualTo(name);
  }
}
