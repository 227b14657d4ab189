package io.chapar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
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

  @Property(tries = 5_000)
  void isWhatADecoderTakes(@ForAll("bytes") byte[] bytes) {
    assertThat(Utf8.isAll(bytes)).isEqualTo(isDecoded(bytes));
  }

  /** Mostly ASCII, as pages are. */
  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.frequencyOf(
            Tuple.of(30, Arbitraries.of("n", "<")),
            Tuple.of(2, Arbitraries.of("é", "چ", "€", "\uD83D\uDCF0")),
            Tuple.of(1, Arbitraries.just("\uD83D")))
        .list()
        .ofMaxSize(40)
        .map(letters -> String.join("", letters).getBytes(StandardCharsets.UTF_8))
        .map(Utf8Test::broken);
  }

  /** An unpaired surrogate is encoded as '?': here it becomes a byte that begins no letter. */
  private static byte[] broken(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0x80 : bytes[i];
    }
    return bytes;
  }

  private static boolean isDecoded(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Test
  void isStillUtf8WhereAFewBytesAreNot() {
    byte[] cut = "خبرهای امروز".getBytes(StandardCharsets.UTF_8);
    cut[0] = (byte) 0xFF;
    assertThat(Utf8.isAll(cut)).isFalse();
    assertThat(Utf8.isMostly(cut)).isTrue();
  }
}
