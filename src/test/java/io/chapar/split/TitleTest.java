package io.chapar.split;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of a page's titles is its article's. */
class TitleTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final String TEXT =
      "<p>The council met on Monday and decided to repair the old bridge before the winter.</p>"
          .repeat(4);

  @Test
  void isTheHeadlineThatReadersSeeWhereItResemblesTheOneForSharing() {
    String shared = "<meta property='og:title' content='Bridge to close: what to know'>";
    assertThat(title(shared + "<h1>Old bridge to close for repair</h1>"))
        .isEqualTo("Old bridge to close for repair");
  }

  @Test
  void isNoHeadingOfTheSectionThatTheWindowsTitleNames() {
    String head = "<title>News - Gazette</title><meta property=og:site_name content=Gazette>";
    String shared = "<meta property='og:title' content='Bridge to be repaired'>";
    assertThat(title(head + shared + "<h1>News</h1><h1>Bridge to be repaired</h1>"))
        .isEqualTo("Bridge to be repaired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"haber7.com", "www.haber7.com.tr", "haber7.co.uk", "spor.haber7.com.tr"})
  void endsWithoutTheNameThatTheHostHas(String host) {
    byte[] page = ("<title>Bridge to be repaired - Haber7</title>" + TEXT).getBytes(UTF_8);
    assertThat(
            SPLITTER
                .split(Pages.of("https://" + host + "/a", "text/html", page))
                .metadata()
                .title())
        .isEqualTo("Bridge to be repaired");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bridge to be repaired // Lune Gazette",
        "Bridge to be repaired ► Lune Gazette",
        "Bridge to be repaired ~ The Lune Gazette",
        "Bridge to be repaired | Gazette",
        "Lune Gazette ⋮ Bridge to be repaired"
      })
  void isWithoutTheNameOfTheSiteWhateverSignPartsIt(String window) {
    String site = "<meta property=og:site_name content='Lune Gazette'>";
    assertThat(title(site + "<title>" + window + "</title>")).isEqualTo("Bridge to be repaired");
  }

  @Test
  void isWithoutTheNameOfTheSiteInAScriptThatWritesNoSpaces() {
    String site = "<meta property=og:site_name content='新华网'>";
    assertThat(title(site + "<title>湘江长沙站跌破历史最低水位！-新华网</title>")).isEqualTo("湘江长沙站跌破历史最低水位！");
  }

  @Test
  void keepsWhatASignPartsIfNothingSaysThatItIsAName() {
    String site = "<meta property=og:site_name content='Lune Gazette'>";
    assertThat(title(site + "<title>Bridge to be repaired - in two years</title>"))
        .isEqualTo("Bridge to be repaired - in two years");
  }

  @Test
  void isTheHeadlineWhereAnotherPlaceHasOtherDashesOrStars() {
    String shared = "<meta property='og:title' content='Lune - bridge to be repaired ★★★'>";
    assertThat(title(shared + "<h1>Lune – bridge to be repaired</h1>"))
        .isEqualTo("Lune – bridge to be repaired");
  }

  @Test
  void endsWithoutTheSignBeforeAMissingName() {
    assertThat(title("<title>Bridge to be repaired -</title>")).isEqualTo("Bridge to be repaired");
  }

  @Test
  void isWhatTheWindowsTitleNamesBeforeTheMasthead() {
    String head = "<title>Old bridge to be repaired | The Daily Lune</title>";
    assertThat(title(head + "<h1>The Daily Lune</h1><h2>Old bridge to be repaired</h2>"))
        .isEqualTo("Old bridge to be repaired");
  }

  @Test
  void isTheHeadingThatTheWindowsTitleBeginsWith() {
    String head = "<title>Old bridge to be repaired | Roads | Forum | The Daily Lune</title>";
    assertThat(title(head + "<h2>Old bridge to be repaired</h2>"))
        .isEqualTo("Old bridge to be repaired");
  }

  @Test
  void isReadWhereAServersWarningsPushTheHeadIntoTheBody() {
    String warning = "<br><b>Warning</b>: access denied in <b>a.php</b> on line <b>299</b><br>";
    assertThat(title(warning + "<html><head><title>Old bridge to be repaired</title></head>"))
        .isEqualTo("Old bridge to be repaired");
  }

  @Test
  void isNoTitleOfADrawing() {
    assertThat(title("<svg><title>Share this page</title></svg>")).isEqualTo("null");
  }

  @Test
  void isWithoutTheKickerThatTheHeadingHolds() {
    String shared = "<meta property='og:title' content='Old bridge to be repaired'>";
    assertThat(title(shared + "<h1>Traffic in Lune Old bridge to be repaired</h1>"))
        .isEqualTo("Old bridge to be repaired");
  }

  @Test
  void isWholeWhereAnotherPlaceIsCutAtAQuotationMark() {
    String shared = "<meta property=\"og:title\" content=\"The old bridge is \"unsafe\"\">";
    assertThat(title("<title>The old bridge is \"unsafe\"</title>" + shared))
        .isEqualTo("The old bridge is \"unsafe\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "…", " …"})
  void isWholeThoughTheOneForSharingIsCut(String dots) {
    String shared = "<meta property='og:title' content='The old bridge is to be" + dots + "'>";
    assertThat(title("<title>The old bridge is to be repaired</title>" + shared))
        .isEqualTo("The old bridge is to be repaired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "…", "....", " …"})
  void endsInDotsWhereAnotherPlaceHasThemToo(String dots) {
    String ended = "The old bridge and the sea" + dots;
    String shared = "<meta property='og:title' content='" + ended + "'>";
    assertThat(title("<title>" + ended + " and more of Ann Lee</title>" + shared)).isEqualTo(ended);
  }

  @Test
  void hasTheQuotationMarksOfTheHeadline() {
    String shared = "<meta property='og:title' content='The old bridge is \"unsafe\"'>";
    assertThat(title(shared + "<h1>The old bridge is “unsafe”</h1>"))
        .isEqualTo("The old bridge is “unsafe”");
  }

  @Test
  void isFoundBesideAWindowsTitleOfManyParts() {
    String head = "<title>Old bridge to be repaired" + " | A - B".repeat(25_000) + "</title>";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThat(title(head + "<h2>Old bridge to be repaired</h2>"))
                .isEqualTo("Old bridge to be repaired"));
  }

  @Test
  void isNoMastheadThatTheWindowNamesLast() {
    String window = "<title>PORTO: Bridge to close for repair | Rivers | Harbour Gazette</title>";
    assertThat(title(window + "<h1>Harbour Gazette</h1><h1>Bridge to close for repair</h1>"))
        .isEqualTo("Bridge to close for repair");
  }

  @Test
  void isTheLongerHeadingAboveAShorterOneThatTheWindowNamesFirst() {
    String window = "<title>Gazette | Why we need it now | Bridge to close for repair</title>";
    assertThat(title(window + "<h1>Bridge to close for repair</h1><h1>Why we need it now</h1>"))
        .isEqualTo("Bridge to close for repair");
  }

  @Test
  void keepsTheMarkupThatItTellsOf() {
    assertThat(title("<meta property='og:title' content='How &amp;nbsp; and &amp;lt; are read'>"))
        .isEqualTo("How &nbsp; and &lt; are read");
  }

  @Test
  void isWithoutWhatSystemsEscapedTwice() {
    assertThat(title("<meta property='og:title' content=\"Lee\\'s bridge &amp;amp; mine\">"))
        .isEqualTo("Lee's bridge & mine");
  }

  private static String title(String head) {
    return String.valueOf(SPLITTER.split(Pages.html(head + TEXT)).metadata().title());
  }
}
