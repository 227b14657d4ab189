package io.chapar.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteOrderTest {
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void isToldByAMark(Charset charset) {
    assertThat(ByteOrder.marked("\uFEFFnews".getBytes(charset))).hasValue(charset);
  }

  @Test
  void isToldByTheFirstTagWithoutAMark() {
    assertThat(ByteOrder.of("<a/>".getBytes(UTF_16LE))).map(ByteOrder::charset).hasValue(UTF_16LE);
    assertThat(ByteOrder.of("<a/>".getBytes(UTF_16BE))).map(ByteOrder::charset).hasValue(UTF_16BE);
    assertThat(ByteOrder.marked("<a/>".getBytes(UTF_16LE))).isEmpty();
  }

  @Test
  void isNotToldByAsciiNorByHalfAMark() {
    assertThat(ByteOrder.of("<a/>".getBytes(ISO_8859_1))).isEmpty();
    assertThat(ByteOrder.of(new byte[] {(byte) 0xEF, (byte) 0xBB})).isEmpty();
    assertThat(ByteOrder.of(new byte[0])).isEmpty();
  }
}
