package io.chapar.split.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathIdTest {
  @ParameterizedTest
  @CsvSource({
    "digits, https://a.example/news/2023/85190321/slug, 2023",
    "last-digits, https://a.example/2023/07/13/85190321, 85190321",
    "head, https://a.example/doc/485123_slug.html, 485123",
    "tail, https://a.example/news/slug_a4089123, 4089123",
    "any, https://a.example/news/slug-4089123.html, 4089123",
    "any, https://a.example/2023/07/13/485123_slug, 485123",
    "any, https://a.example/posts/85190321/slug-2024, 85190321"
  })
  void findsTheIdByItsForm(String form, URI address, String id) {
    assertThat(PathId.find(address, form)).hasValue(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/2023/07/13/slug",
        "https://a.example/20230713/slug",
        "https://a.example/news/budget-2024"
      })
  void takesNoDayForTheIdOfAnUnknownHouse(URI address) {
    assertThat(PathId.find(address, "any")).isEmpty();
  }
}
