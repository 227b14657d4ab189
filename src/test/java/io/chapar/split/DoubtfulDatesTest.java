package io.chapar.split;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.FetchedPage;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that pages declare and that are not when their article was published or changed. */
class DoubtfulDatesTest {
  private static final PageSplitter SPLITTER = new PageSplitter();
  private static final Instant FETCHED = Instant.parse("2024-05-06T10:00:00Z");
  private static final String TEXT =
      "<h1>Bridge to be repaired</h1>"
          + "<p>The council met on Monday and decided to repair the old bridge before winter.</p>"
              .repeat(4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1970-01-01T03:30:00+03:30",
        "2031-05-06T10:00:00Z",
        "2024-05-09T10:00:00Z"
      })
  void areNone(String date) {
    assertThat(split(published(date)).published()).isNull();
  }

  @Test
  void mayLieADayAhead() {
    assertThat(split(published("2024-05-07T09:00:00Z")).published()).isNotNull();
  }

  @Test
  void areThoseOfRenderingWhereNothingElseIsSaid() {
    String rendered = "<meta name=date content='2024-05-06T09:59:50Z'>";
    assertThat(split(rendered).published()).isNull();
    assertThat(split(rendered.replace("05-06", "05-03")).published()).isNotNull();
  }

  @Test
  void areNoChangesBeforeThePublication() {
    String draft = published("2024-05-06T08:00:00Z") + modified("2024-05-05T08:00:00Z");
    assertThat(split(draft).modified()).isNull();
    assertThat(split(draft).provenance()).doesNotContainKey("modified");
    assertThat(split(published("2024-05-06T08:00:00Z") + modified("2024-05-06")).modified())
        .isNotNull();
  }

  @Test
  void areChangesWhereNobodyKnowsTheZoneOfThePublication() {
    String local = published("2024-05-06T10:00:00") + modified("2024-05-06T10:30:00+03:00");
    assertThat(Objects.requireNonNull(split(local).modified()).value())
        .hasToString("2024-05-06T10:30+03:00");
  }

  @Test
  void areByTheClockOfIranWhereTheyAreJalaliAndNobodyKnowsTheZone() {
    Metadata metadata = split(published("۱۴۰۳/۰۲/۱۷ - ۱۰:۳۰"));
    assertThat(Objects.requireNonNull(metadata.published()).value())
        .hasToString("2024-05-06T10:30+03:30");
  }

  @Test
  void areByTheClockOfAfghanistanWhereTheirMonthIsCalledSo() {
    Metadata metadata = split("<div class=date>۱۷ ثور ۱۴۰۳ - ۱۰:۳۰</div>");
    assertThat(Objects.requireNonNull(metadata.published()).value())
        .hasToString("2024-05-06T10:30+04:30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Last updated 5 May 2024", "Son güncelleme 5.05.2024", "آخر تحديث 5 مايو 2024"})
  void areOfAChangeWhereALabelOfSeveralWordsSaysSo(String line) {
    Metadata metadata = split(published("2024-05-04") + "<div class=date>" + line + "</div>");
    assertThat(Objects.requireNonNull(metadata.modified()).value().getDayOfMonth()).isEqualTo(5);
  }

  private static String published(String date) {
    return "<meta property='article:published_time' content='" + date + "'>";
  }

  private static String modified(String date) {
    return "<meta property='article:modified_time' content='" + date + "'>";
  }

  private static Metadata split(String head) {
    FetchedPage page = Pages.html(head + TEXT);
    URI address = page.origin().address();
    Origin origin = new Origin("test", address, address, FETCHED, "0");
    byte[] html = (head + TEXT).getBytes(UTF_8);
    return SPLITTER
        .split(new FetchedPage(origin, page.item(), page.contentType(), html))
        .metadata();
  }
}
