package io.chapar.normalise.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCodesTest {
  @ParameterizedTest
  @CsvSource({
    "fas-IR, Arab, fa",
    "fa-AF, Arab, prs",
    "fa_IR, Arab, fa",
    "en-GB, Latn, en",
    "ku, Latn, kmr",
    "ku, Arab, ckb",
    "EN, Latn, en",
    "'', Latn, und"
  })
  void areOneForAllTagsOfALanguage(String declared, String script, String tag) {
    assertThat(LanguageCodes.tag(declared, script)).isEqualTo(tag);
  }

  @Test
  void areOnlyOfTheScriptsThatALanguageIsWrittenIn() {
    assertThat(LanguageCodes.mayBe("fa", "Arab")).isTrue();
    assertThat(LanguageCodes.mayBe("fa", "Latn")).isFalse();
    assertThat(LanguageCodes.mayBe("a-language-of-none", "Latn")).isTrue();
  }
}
