package io.chapar.extract.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalsTest {
  private static final Languages LANGUAGES = new Languages();

  private static TokenisedBlock block(String language, String text) {
    return new TokenisedBlock(0, text, LANGUAGES.of(language));
  }

  @ParameterizedTest
  @CsvSource({
    "en, third, 3, 1",
    "en, 5th, 5, 2",
    "en, twenty second, 22, 2",
    "az, 3-cü, 3, 1",
    "tr, 2'nci, 2, 1",
    "fa, سوم, 3, 1"
  })
  void areReadFromWordsAndFiguresWithEndings(String language, String text, double value, int end) {
    assertThat(Ordinals.end(block(language, text), 0)).isEqualTo(end);
    assertThat(Ordinals.value(block(language, text), 0)).isEqualTo(value);
  }

  @Test
  void beginNowhereInACardinal() {
    assertThat(Ordinals.end(block("en", "twenty 5 people"), 0)).isZero();
    assertThat(Ordinals.end(block("en", "twenty 5 people"), 1)).isEqualTo(1);
  }

  @Test
  void areFoundBackFromTheWordBehindThem() {
    TokenisedBlock block = block("tr", "Van 2'nci Asliye");
    assertThat(Ordinals.beginOfFigures(block, 2)).isEqualTo(1);
    assertThat(Ordinals.beginOfFigures(block, 1)).isEqualTo(1);
  }
}
