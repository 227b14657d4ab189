package io.chapar.split.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"https://the_paper.example/a/1", "http://the_paper.example:8080/a", "//b_c.ir/1"})
  void knowsAHostWithAnUnderscore(String text) {
    URI page = URI.create("https://the_paper.example/");
    assertThat(PageAddresses.parse(text, page)).contains(page.resolve(text));
  }

  @Test
  void namesAHostWithAnUnderscore() {
    assertThat(PageAddresses.host(URI.create("https://www.The_Paper.example/a")))
        .isEqualTo("the_paper.example");
  }

  @ParameterizedTest
  @CsvSource({
    "haber.com, haber",
    "spor.haber.com.tr, haber",
    "bbc.co.uk, bbc",
    "irna.ir, irna",
    "com.ir, com",
    "localhost, localhost",
    "'', ''",
    "., ''",
  })
  void knowsTheNameOfASiteInItsHost(String host, String name) {
    assertThat(PageAddresses.siteName(host)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https:///a",
        "https://@/a",
        "https://:80/a",
        "https://a.ir,https://a.ir/b",
        "mailto:a@b.example",
        " "
      })
  void refusesWhatNamesNoHost(String text) {
    assertThat(PageAddresses.parse(text, null)).isEmpty();
  }
}
