package io.chapar.normalise.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {
  @ParameterizedTest
  @CsvSource({
    "سیل در شهر, Arab",
    "نسخه تازه آیفون: iPhone 15 Pro Max, Arab",
    "Паводок в городе, Cyrl",
    "The flood, Latn",
    "洪水, Hani",
    "12 — 34, Zyyy"
  })
  void areTheOnesOfMostLetters(String text, String script) {
    assertThat(Scripts.main(text.toCharArray(), text.length())).isEqualTo(script);
  }

  @ParameterizedTest
  @CsvSource({"Arab, true", "Hebr, true", "Latn, false", "Zyyy, false"})
  void haveADirection(String script, boolean rightToLeft) {
    assertThat(Scripts.isRightToLeft(script)).isEqualTo(rightToLeft);
  }
}
