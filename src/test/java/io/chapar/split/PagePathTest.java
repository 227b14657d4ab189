package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
  void keepsAPlusAndASignThatEscapesNothing() {
    assertThat(PagePath.of("https://news.example/c++/%d8%a7").path()).isEqualTo("/c++/ا");
    assertThat(PagePath.of("https://news.example/100%/1").path()).isEqualTo("/100%/1");
  }
}
