package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.PermanentFailure;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://Example.ORG, http://example.org/",
    "HTTPS://example.org:8443/a?b#c, https://example.org:8443/a?b",
    "http://example.org/خبر?q=روز, http://example.org/%D8%AE%D8%A8%D8%B1?q=%D8%B1%D9%88%D8%B2",
    "http://example.org/%D8%AE, http://example.org/%D8%AE",
    "http://مثال.ایران/, http://xn--mgbh0fb.xn--mgba3a4f16a/",
    "http://under_score.example/a, http://under_score.example/a",
    "http://[2001:DB8::1]:8080/, http://[2001:DB8::1]:8080/",
  })
  void makesOneForm(String address, String form) {
    assertThat(WebAddress.of(URI.create(address))).hasToString(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http:opaque",
        "http:///a",
        "//example.org/",
        "/a",
        "urn:a:b",
        "http://a..b/",
        "http://a:b:c/",
        "http://:80/",
        "http://a,https://b/",
        "http://a;b/"
      })
  void refusesWhatCannotBeAsked(String address) {
    assertThatThrownBy(() -> WebAddress.of(URI.create(address)))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageEndingWith(": " + address);
  }

  @Test
  void showsNoPassword() {
    assertThatThrownBy(() -> WebAddress.of(URI.create("http://me:secret@example.org/")))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("address carries credentials: http://…@example.org/");
  }
}
