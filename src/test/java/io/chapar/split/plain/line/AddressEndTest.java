package io.chapar.split.plain.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressEndTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/1 said | https://a.example/1",
        "https://a.example/new-railwaysSpeaking to us | https://a.example/new-railways",
        "https://a.example/news-2681234Bakı metrosu | https://a.example/news-2681234",
        "https://a.example/%D9%88وی در | https://a.example/%D9%88",
        "https://a.example/خبر-تازه | https://a.example/خبر-تازه",
        "https://a.example | https://a.example"
      })
  void isWhereTheTextGoesOn(String line, String address) {
    assertThat(line.substring(0, AddressEnd.of(line, 0))).isEqualTo(address);
  }
}
