package io.chapar.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
  @ParameterizedTest
  @CsvSource({
    "fa_IR, fa-IR",
    "EN-us, en-US",
    "' de ', de",
    "az-latn, az-Latn",
    "ckb, ckb",
    "fa-IR-u-ca-persian, fa-IR"
  })
  void isPutInItsProperForm(String written, String tag) {
    assertThat(LanguageTag.proper(written)).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "persian language", "-", "فارسی"})
  void isNullForWhatIsNoLanguage(String written) {
    assertThat(LanguageTag.proper(written)).isNull();
  }

  @Test
  void isNullWhereNoneIsWritten() {
    assertThat(LanguageTag.proper(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"fa-AF, fa", "UZ_Cyrl, uz", "en, en", "zh-Hant-TW, zh"})
  void hasALanguage(String tag, String language) {
    assertThat(LanguageTag.language(tag)).isEqualTo(language);
  }
}
