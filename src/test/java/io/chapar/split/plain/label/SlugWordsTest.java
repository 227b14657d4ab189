package io.chapar.split.plain.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugWordsTest {
  @ParameterizedTest
  @CsvSource({
    "наводнение, navodnenie",
    "хабаровск, khabarovsk",
    "şəhər, sehir",
    "flood, flood",
    "ö, o"
  })
  void areTheSameForAWordAndItsSlug(String word, String slug) {
    assertThat(SlugWords.key(word)).isEqualTo(SlugWords.key(slug));
  }

  @ParameterizedTest
  @CsvSource({"flood, fire", "наводнение, пожар"})
  void areOthersForOtherWords(String one, String other) {
    assertThat(SlugWords.key(one)).isNotEqualTo(SlugWords.key(other));
  }
}
