package io.chapar.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "news", "چاپار", "Ελλάδα €", "\uFEFF\uFFFD", "\uD83D\uDCF0\uDBFF\uDFFF"})
  void isWhatEncodesLetters(String text) {
    assertThat(Utf8.isAll(text.getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  /** A cut letter, a lone tail, longer forms of letters, a surrogate, beyond the last letter. */
  @ParameterizedTest
  @ValueSource(strings = {"61d8", "80", "c0af", "e080af", "f08080af", "eda080", "f4908080", "ff"})
  void isNothingThatRfc3629Forbids(String hex) {
    assertThat(Utf8.isAll(HexFormat.of().parseHex(hex))).isFalse();
  }

  @Test
  void isStillUtf8WhereAFewBytesAreNot() {
    byte[] cut = "خبرهای امروز".getBytes(StandardCharsets.UTF_8);
    cut[0] = (byte) 0xFF;
    assertThat(Utf8.isAll(cut)).isFalse();
    assertThat(Utf8.isMostly(cut)).isTrue();
  }
}
