package io.chapar.split.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePathTest {
  @Test
  void comparesFoldersAsReadersSeeThem() {
    PagePath page = PagePath.of("https://news.example/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86/1");
    assertThat(page.path()).isEqualTo("/ایران/1");
    assertThat(page.local("/ایران/")).isEqualTo("/ایران");
    assertThat(page.local("https://news.example/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86"))
        .isEqualTo("/ایران");
  }

  @Test
  void knowsThePageByAnAddressWithAFragment() {
    PagePath page = PagePath.of("https://news.example/bridge/");
    assertThat(page.is("https://news.example/bridge#article")).isTrue();
    assertThat(page.is("/bridge/")).isTrue();
    assertThat(page.is("https://news.example/#article")).isFalse();
    assertThat(page.is("")).isFalse();
  }

  @Test
  void knowsThePageByHowAReaderCameToIt() {
    PagePath page = PagePath.of("https://news.example/bridge/?utm_source=rss");
    assertThat(page.is("https://news.example/bridge")).isTrue();
    assertThat(PagePath.of("https://news.example/bridge").is("/bridge?ref=feed")).isTrue();
    assertThat(PagePath.of("https://news.example/read?id=1").is("/read?id=2")).isFalse();
    assertThat(PagePath.of("https://news.example/").is("/?p=2")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/live", "/live/", "?e=1", "/live?e=1", "/live#e1", "/live/e1"})
  void holdsItsEntries(String address) {
    PagePath page = PagePath.of("https://news.example/live");
    assertThat(page.holds(address)).isTrue();
    assertThat(
            page.holds("https://news.example" + (address.startsWith("?") ? "/live" : "") + address))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lives", "/", "/sport/live", "https://shop.example/live", ""})
  void holdsNoOtherPage(String address) {
    assertThat(PagePath.of("https://news.example/live").holds(address)).isFalse();
    assertThat(PagePath.of("https://news.example/").holds(address)).isFalse();
  }

  @Test
  void keepsAPlusAndASignThatEscapesNothing() {
    assertThat(PagePath.of("https://news.example/c++/%d8%a7").path()).isEqualTo("/c++/ا");
    assertThat(PagePath.of("https://news.example/100%/1").path()).isEqualTo("/100%/1");
  }
}
