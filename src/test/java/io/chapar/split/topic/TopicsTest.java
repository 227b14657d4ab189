package io.chapar.split.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Metadata;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import org.junit.jupiter.api.Test;

/** What an article is filed under, where its page says so and where it only seems to. */
class TopicsTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String ARTICLE =
      "<h1>Bridge to be repaired</h1>"
          + "<p>The council met on Monday and decided to repair the bridge before the winter.</p>"
              .repeat(4);

  @Test
  void readsTheSectionFromADeclaredPath() {
    String path =
        "<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":["
            + "{\"position\":3,\"item\":\"https://news.example/a\","
            + "\"name\":\"Bridge to be repaired\"},"
            + "{\"position\":1,\"item\":\"https://news.example\",\"name\":\"Home\"},"
            + "{\"position\":2,\"item\":\"https://news.example/city\",\"name\":\"City\"}"
            + "]}</script>";
    assertThat(of(path).section()).isEqualTo("City");
  }

  @Test
  void takesNoListOfKeywordsAndNoPathForASection() {
    assertThat(of(section("/world/middle_east")).section()).isNull();
    assertThat(of(section("council, bridge, repair, winter, town")).section()).isNull();
    assertThat(of(section("news,nation")).section()).isEqualTo("news");
  }

  @Test
  void takesNoKeywordsThatTheHousePutsOnEveryPage() {
    assertThat(of(keywords("news, breaking, sports, the paper")).tags()).isEmpty();
    assertThat(of(keywords("bridge, old town")).tags()).containsExactly("bridge", "old town");
  }

  @Test
  void readsATagThatWasEscapedTwiceAndNoSentence() {
    assertThat(of(keywords("editor&amp;#39;s picks")).tags()).containsExactly("editor's picks");
    assertThat(of(keywords("one two three four five six seven eight nine")).tags()).isEmpty();
  }

  @Test
  void readsALineOfHashtagsAsTags() {
    Metadata metadata = of("<p>#old_bridge #winter</p>");
    assertThat(metadata.tags()).containsExactly("old bridge", "winter");
  }

  private static String section(String content) {
    return "<meta property='article:section' content='" + content + "'>";
  }

  private static String keywords(String content) {
    return "<meta name=keywords content=\"" + content + "\">";
  }

  private static Metadata of(String beside) {
    return SPLITTER.split(Pages.html(beside + ARTICLE)).metadata();
  }
}
