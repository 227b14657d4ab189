package io.chapar.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedPageTest {
  @ParameterizedTest
  @CsvSource({
    "/a/b,         /a/b/2,        true",
    "/a/b/,        /a/b/page/2/,  true",
    "/a/b.html,    /a/b_2.html,   true",
    "/a/b.html,    /a/b-2.html,   true",
    "/a/b?id=7,    /a/b?id=7&page=2, true",
    "/a/b?utm=x,   /a/b?seite=2,  true",
    "/a/b,         /a/b-2,        false",
    "/a/b,         /a/2,          false",
    "/a/b,         /a/b/3,        false",
    "/a/b,         /a/b/20,       false",
    "/a/b?id=7,    /a/b?id=8&page=2, false",
    "/a/b,         /c?page=2,     false",
  })
  void knowsItsSecondPageByTheAddress(String first, String link, boolean second) {
    URI house = URI.create("https://news.example/");
    assertThat(new NumberedPage(house.resolve(first), 2).isAt(house.resolve(link)))
        .isEqualTo(second);
  }
}
