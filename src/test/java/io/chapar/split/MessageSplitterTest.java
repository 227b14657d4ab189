package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.FetchedPage;
import io.chapar.article.Image;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSplitterTest {
  private static final MessageSplitter MESSAGES = new MessageSplitter();

  private static List<RawArticle> articles(String name) {
    return MESSAGES.split(NewsItems.page(name, NewsItems.bytes(name))).stream()
        .map(NewsItems.SPLITTER::split)
        .toList();
  }

  @Test
  void partsAMessageIntoItsTexts() {
    assertThat(articles("en-message.xml"))
        .extracting(
            article -> NewsItems.item(article).guid(), article -> article.metadata().title())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "urn:newsml:corvid.example:20260310:tx-1",
                "Dockers end strike at Port Elian after pay deal"),
            org.assertj.core.groups.Tuple.tuple(
                "urn:newsml:corvid.example:20260310:tx-2", "Weather delays the spring regatta"));
  }

  @Test
  void losesNothingOfAnItem() {
    RawArticle strike = articles("en-message.xml").get(0);
    assertThat(NewsItems.blocks(strike))
        .containsExactly(
            "paragraph: Dockers returned to work on Tuesday & ships left the harbour.",
            "paragraph: The deal adds 4 % to wages.",
            "paragraph: It runs for two years.");
    assertThat(strike.metadata().bylines()).containsExactly("Jane Harrow", "Tom Quill");
    assertThat(strike.metadata().rights().copyrightHolder()).isEqualTo("Corvid Newswire");
    assertThat(strike.metadata().subjects()).hasSize(1);
    assertThat(NewsItems.item(strike).edNote()).isEqualTo("Adds quote from the union");
    assertThat(strike.metadata().provenance()).doesNotContainKey("event");
    assertThat(Objects.requireNonNull(strike.metadata().published()).value())
        .isEqualTo("2026-03-10T13:31:09Z");
    assertThat(strike.metadata().language()).isEqualTo("en");
  }

  @Test
  void givesAPictureToTheTextThatLinksToIt() {
    List<RawArticle> articles = articles("en-message.xml");
    assertThat(articles.get(0).metadata().images())
        .containsExactly(
            new Image(
                URI.create("https://corvid.example/ph-4.jpg"),
                "Ships wait off Port Elian.",
                "Ida Moss/Corvid",
                2400,
                1500,
                "image/jpeg",
                null,
                "(c) Ida Moss"));
    assertThat(articles.get(1).metadata().images()).isEmpty();
  }

  @Test
  void readsPlainTextByItsIndents() {
    assertThat(NewsItems.blocks(articles("en-message.xml").get(1)))
        .containsExactly(
            "paragraph: The regatta starts a day later, its organisers said on Tuesday.",
            "paragraph: Forty boats are entered.");
  }

  @Test
  void tellsThePartsApart() {
    List<FetchedPage> parts =
        MESSAGES.split(NewsItems.page("en-message.xml", NewsItems.bytes("en-message.xml")));
    assertThat(parts).extracting(part -> part.origin().digest()).doesNotHaveDuplicates();
    assertThat(parts).extracting(part -> part.origin().feed()).containsOnly("inbox");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-item.xml", "fa.ninjs.json"})
  void leavesWhatIsOneItemAsItIs(String name) {
    FetchedPage page = NewsItems.page(name, NewsItems.bytes(name));
    assertThat(MESSAGES.split(page)).containsExactly(page);
  }

  @Test
  void refusesAMessageWithoutAText() {
    String message =
        "<newsMessage><itemSet><newsItem guid=\"a\"><itemMeta><itemClass qcode=\"ninat:video\"/>"
            + "</itemMeta></newsItem></itemSet></newsMessage>";
    assertThatThrownBy(
            () -> MESSAGES.split(NewsItems.page("a.xml", message.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("news message holds 0 news items with text, 1 to 500 are taken: inbox:a.xml");
  }
}
