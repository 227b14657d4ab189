package io.chapar.feed;

import static io.chapar.feed.Examples.entry;
import static io.chapar.feed.Examples.html;
import static io.chapar.feed.Examples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.feed.document.Category;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.Person;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON Feed, and what is written in its place. */
class JsonFeedTest {

  @Test
  void readsJsonFeed() {
    FeedEntry entry =
        entry(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":7,"
                + "\"url\":\"/7\",\"title\":\"T & <b>\",\"content_html\":\"<p>x</p>\","
                + "\"authors\":[{\"name\":\"Ann\"}],\"tags\":[\"a\",\"b\"],"
                + "\"date_published\":\"2025-06-03T10:00:00Z\","
                + "\"image\":\"/7.png\"}]}");
    assertThat(entry.id()).isEqualTo("7");
    assertThat(entry.link()).isEqualTo("https://news.example/7");
    assertThat(text(entry.title())).isEqualTo("T & <b>");
    assertThat(html(entry.content())).isEqualTo("<p>x</p>");
    assertThat(entry.authors()).extracting(Person::name).containsExactly("Ann");
    assertThat(entry.categories()).extracting(Category::term).containsExactly("a", "b");
    assertThat(entry.image()).isEqualTo("https://news.example/7.png");
  }

  @Test
  void readsJsonFeedWithOneWhereAListShouldBe() {
    FeedEntry entry =
        entry(
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{"
                + "\"id\":\"https://news.example/7\",\"author\":\"Ann\",\"tags\":\"a\"}]}");
    assertThat(entry.link()).isEqualTo("https://news.example/7");
    assertThat(entry.authors()).extracting(Person::name).containsExactly("Ann");
    assertThat(entry.categories()).extracting(Category::term).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null                     | ``",
        "false                    | ``",
        "[null, true, \"a\"]      | a",
        "{\"0\": \"a\", \"2\": \"b\"} | a b"
      })
  void takesWordsAloneForTags(String tags, String terms) {
    FeedEntry entry =
        entry(
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"tags\":" + tags + "}]}");
    assertThat(entry.categories().stream().map(Category::term).collect(Collectors.joining(" ")))
        .isEqualTo(terms);
  }

  /** It may be an address of an interface, of which the page would be none. */
  @Test
  void takesTheIdOfAnItemThatTellsAllForNoLink() {
    FeedEntry entry =
        entry(
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{"
                + "\"id\":\"https://news.example/api/7\",\"content_text\":\"all of it\"}]}");
    assertThat(entry.link()).isNull();
  }
}
