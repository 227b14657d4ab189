package io.chapar.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When an article was published, where its page says so in several ways or only in its text. */
class PublishedTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String HEADLINE = "<article><h1>Bridge to be repaired</h1>";
  private static final String TEXT =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>"
          .repeat(4);

  @Test
  void takesTheOffsetFromTheClockThatTheReaderSees() {
    assertThat(published(meta("2020-02-25T02:25:54Z") + HEADLINE + line("February 24, 2020 21:25")))
        .isEqualTo("2020-02-24T21:25:54-05:00");
  }

  @Test
  void readsTheDayAfterItsLabelInALineThatGoesOnWithTheWriter() {
    String line =
        "<p class=byline>Published: February 25, 2020 2:25 PM<br>By <span>ANN LEE-MARSHALL</span>"
            + " <a href='mailto:a@b.example'>ann.lee-marshall@harbour-gazette.example</a></p>";
    assertThat(published(HEADLINE + line)).isEqualTo("2020-02-25T14:25Z");
  }

  @Test
  void isNoDayOfABookThatTheFirstSentenceTellsOf() {
    String book =
        "<p>Published on March 3, 1998, the book tells of the bridge and its builders.</p>";
    String html = HEADLINE + book + TEXT;
    assertThat(SPLITTER.split(Pages.html(html)).metadata().published()).isNull();
  }

  @Test
  void takesTheDayOfAnUpdateBesideTheHeadlineBeforeOneThatStandsAnywhere() {
    String games = "</article><div><table><tr><td>3/12/20 7:00 PM</td></tr></table></div>";
    String update = "<ul><li>Updated: February 25, 2020 - 2:25 PM</li></ul>";
    assertThat(published(HEADLINE + update + TEXT.repeat(8) + games))
        .isEqualTo("2020-02-25T14:25Z");
  }

  @Test
  void takesTheTimeOfTheDayFromTheLineThatTheReaderSees() {
    assertThat(published(meta("2020-02-25") + HEADLINE + line("February 25, 2020 14:25")))
        .isEqualTo("2020-02-25T14:25Z");
    assertThat(published(meta("2020-02-25") + HEADLINE + line("February 26, 2020 14:25")))
        .isEqualTo("2020-02-25T00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<header><div class=date>25 February 2020 18:45</div></header><article><h1>",
        "<header><div>25 February 2020 18:45</div></header><article><h1>",
      })
  void takesNoTimeOfTheDayFromTheClockAboveTheHeadline(String above) {
    assertThat(published(meta("2020-02-25") + above + "Bridge to be repaired</h1>"))
        .isEqualTo("2020-02-25T00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Public hearing: February 25, 2020, 20:00, Town Hall</p>",
        "<p class=intro>Watch live on February 25, 2020, 20:00.</p>",
        "<p>Last modified 25 February 2020, 22:10</p>",
        "<div class=date>Last modified 25 February 2020, 22:10</div>",
        "<div class=date>Hearing in the town hall: 25 February 2020, 20:00</div>",
      })
  void takesNoTimeOfTheDayOfAnEventOrAChange(String line) {
    assertThat(published(meta("2020-02-25") + HEADLINE + line)).isEqualTo("2020-02-25T00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ul><li>Bob: 25 February 2020, 23:10</li></ul>",
        "<div class=next><a href=/f>Ferry sold</a> <span>25 February 2020 21:30</span></div>",
        "<div><a href=/f>Ferry sold</a> <span class=date>25 February 2020 21:30</span></div>",
      })
  void takesNoTimeOfTheDayFromBelowTheText(String below) {
    assertThat(published(meta("2020-02-25") + HEADLINE + TEXT + TEXT + below))
        .isEqualTo("2020-02-25T00:00Z");
  }

  @Test
  void takesNoTimeOfTheDayThatIsDeclaredToBeOfAChange() {
    String changed = "<meta property='article:modified_time' content='2020-02-25T22:10:30+02:00'>";
    assertThat(published(meta("2020-02-25") + changed + HEADLINE + line("25 February 2020 22:10")))
        .isEqualTo("2020-02-25T00:00Z");
  }

  @Test
  void takesTheTimeOfTheDayFromAnotherDeclaration() {
    String day =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge to be"
            + " repaired\",\"datePublished\":\"2020-02-25\"}</script>";
    assertThat(published(day + meta("2020-02-25T14:25:00Z") + HEADLINE))
        .isEqualTo("2020-02-25T14:25Z");
  }

  @Test
  void takesNoOffsetFromAnotherMomentNorFromMorningForAfternoon() {
    assertThat(published(meta("2020-02-25T02:25:54Z") + HEADLINE + line("February 24, 2020 21:31")))
        .isEqualTo("2020-02-25T02:25:54Z");
    assertThat(published(meta("2020-02-25T02:25:54Z") + HEADLINE + line("February 25, 2020 14:25")))
        .isEqualTo("2020-02-25T02:25:54Z");
  }

  @Test
  void takesNoOffsetFromATimeThatStatesItsOwn() {
    String stated = line("February 24, 2020 21:25 GMT");
    assertThat(published(meta("2020-02-25T02:25:54Z") + HEADLINE + stated))
        .isEqualTo("2020-02-25T02:25:54Z");
  }

  @Test
  void takesNoOffsetFromTheTimeOfAnUpdate() {
    String updated = line("Updated: February 25, 2020 04:25");
    assertThat(published(meta("2020-02-25T02:25:54Z") + HEADLINE + updated))
        .isEqualTo("2020-02-25T02:25:54Z");
  }

  @Test
  void takesNoOffsetThatNoZoneHas() {
    assertThat(published(meta("2020-02-25T02:25:54Z") + HEADLINE + line("February 25, 2020 04:40")))
        .isEqualTo("2020-02-25T02:25:54Z");
    assertThat(published(meta("2020-02-25T02:25:54Z") + HEADLINE + line("February 25, 2020 08:10")))
        .isEqualTo("2020-02-25T08:10:54+05:45");
  }

  @Test
  void readsTheDateThatOpensTheFirstParagraph() {
    String opening =
        "<p>29.11.2022 – The council of the old town met again" + " and again".repeat(9);
    assertThat(published(HEADLINE + opening + ".</p>")).startsWith("2022-11-29");
  }

  @Test
  void isTheDayOfTheAddressAndNotOfAComment() {
    String comment = "<div><time datetime='2009-04-11 18:06:36'>11. April 2009</time> Good!</div>";
    Metadata metadata = at("/2019/10/22/bridge", HEADLINE + TEXT + "</article>" + comment);
    assertThat(published(metadata)).startsWith("2019-10-22");
    assertThat(metadata.provenance().get("published").rule()).isEqualTo("url-date");
  }

  @ParameterizedTest
  @CsvSource({
    "/2024/05/06/bridge, 2024-05-06",
    "/2024/POLITICS/05/06/bridge, 2024-05-06",
    "/2024/5/6/bridge, 2024-05-06",
    "/news/2024-05-06-bridge, 2024-05-06",
    "/bridge_20240506.html, 2024-05-06",
    "/20240506T1200/bridge, 2024-05-06",
    "/fa/news/1402/04/22/1312057/x, 2023-07-13",
    "/14020422/bridge, 2023-07-13",
    "/2024/13/45/20240506/bridge, 2024-05-06",
  })
  void isTheDayOfTheAddressWhereThePageNamesNone(String path, String day) {
    assertThat(published(at(path, HEADLINE + TEXT))).startsWith(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/politika/198765-x.html",
        "/news/201234",
        "/news/140512",
        "/fa/news/1312057/x",
        "/news/13120507/x",
        "/news/2019876/x",
        "/news/a20240506f3",
        "/2024/05/10-reasons",
        "/news/20270101/x",
      })
  void isNotInventedOfARunningId(String path) {
    assertThat(at(path, HEADLINE + TEXT).published()).isNull();
  }

  @Test
  void isNoIdOfYearsBeforeWhatThePageSays() {
    Metadata metadata = at("/news/20040506/x", HEADLINE + time("2026-11-24T18:30:00Z") + TEXT);
    assertThat(published(metadata)).isEqualTo("2026-11-24T18:30Z");
  }

  @Test
  void isNotTheTimeOfRenderingWhereThePageStatesAnEarlierDay() {
    String rendered = "<meta name='dc.date' content='2026-11-26T10:02:00Z'>";
    assertThat(fetched(rendered + HEADLINE + line("24 November 2026 18:30") + TEXT))
        .startsWith("2026-11-24T18:30");
  }

  @Test
  void isTheDeclaredMinuteOfAnArticleThatIsFetchedAtOnce() {
    String teaser = "<aside><time datetime='2026-11-24T18:30:00Z'>24 November</time></aside>";
    assertThat(fetched(meta("2026-11-26T10:01:00Z") + HEADLINE + TEXT + teaser))
        .isEqualTo("2026-11-26T10:01Z");
    assertThat(fetched(HEADLINE + time("2026-11-26T10:01:00Z") + TEXT + teaser))
        .isEqualTo("2026-11-26T10:01Z");
  }

  private static String time(String time) {
    return "<time datetime='" + time + "'>now</time>";
  }

  private static String fetched(String html) {
    return published(at("/a", html));
  }

  /** Of a page that was fetched at 10:02:30 UTC on 26 November 2026. */
  private static Metadata at(String path, String html) {
    URI link = URI.create("https://news.example" + path);
    Origin origin = new Origin("test", link, link, Instant.parse("2026-11-26T10:02:30Z"), "0");
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return SPLITTER
        .split(new FetchedPage(origin, FeedItem.of("test", link), "text/html", bytes))
        .metadata();
  }

  private static String meta(String time) {
    return "<meta property='article:published_time' content='" + time + "'>";
  }

  private static String line(String text) {
    return "<div class=date>" + text + "</div>";
  }

  private static String published(String html) {
    return published(SPLITTER.split(Pages.html(html + TEXT)).metadata());
  }

  private static String published(Metadata metadata) {
    return Objects.requireNonNull(metadata.published()).value().toString();
  }
}
