package io.chapar.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetLabelTest {
  @ParameterizedTest
  @CsvSource({
    "utf-8, UTF-8",
    "UTF8, UTF-8",
    "latin1, windows-1252",
    "us-ascii, windows-1252",
    "iso-8859-9, windows-1254",
    "gb2312, GB18030",
    "x-gbk, GB18030",
    "shift_jis, windows-31j",
    "windows-1256, windows-1256"
  })
  void standsForTheSupersetThatWritersMean(String label, String charset) {
    assertThat(CharsetLabel.charset(label)).map(Object::toString).hasValue(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "utf 8", "\u0000"})
  void isUnknownOtherwise(String label) {
    assertThat(CharsetLabel.charset(label)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html; charset=UTF-8 | utf-8",
        "text/html;charset = \"windows-1256\" | windows-1256",
        "text/xml; Charset='GBK' | gb18030",
        "text/html; charset= | ",
        "text/html | "
      })
  void standsInAContentType(String field, String label) {
    assertThat(CharsetLabel.ofContentType(field).orElse(null)).isEqualTo(label);
  }

  @Test
  void standsInAnXmlDeclarationAlone() {
    byte[] xml = "<?xml version='1.0' encoding='ISO-8859-9'?><a/>".getBytes(UTF_8);
    assertThat(CharsetLabel.ofDeclaration(xml)).hasValue("iso-8859-9");
    assertThat(CharsetLabel.ofDeclaration("<a encoding='ISO-8859-9'/>".getBytes(UTF_8))).isEmpty();
  }
}
