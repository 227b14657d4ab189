package io.chapar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionTest {
  private static final Instant WRITTEN = Instant.parse("2026-11-24T18:00:00Z");

  private static Stream<DemoArticle> articles(Instant now) {
    return DemoPublisher.readAll(Edition.at(now)).stream()
        .flatMap(publisher -> publisher.articles().stream());
  }

  @Test
  void writesTheDatesOfEachHouseAsItsPagesShowThem() {
    assertThat(articles(WRITTEN))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            article -> {
              HeadedText written = HeadedText.read(article.text().name());
              assertThat(article.text().get("Shown")).isEqualTo(written.get("Shown"));
              assertThat(article.published()).isEqualTo(written.get("Date"));
              assertThat(article.text().lines()).isEqualTo(written.lines());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-01T00:00:00Z", "2027-03-21T08:59:59Z", "2030-02-28T09:00:00Z"})
  void isNewsWheneverItIsShown(String at) {
    Instant now = Instant.parse(at);
    assertThat(articles(now))
        .allSatisfy(
            article ->
                assertThat(Duration.between(article.published().toInstant(), now))
                    .isBetween(Duration.ZERO, Duration.ofHours(52)));
  }

  @Test
  void namesTheNewDayOnThePageAndInTheText() {
    List<HeadedText> texts =
        articles(Instant.parse("2027-03-21T18:00:00Z")).map(DemoArticle::text).toList();
    assertThat(texts)
        .extracting(text -> text.get("Shown"))
        .contains("۱ فروردین ۱۴۰۶ - ۰۸:۱۵", "21 mart 2027, 10:15", "21.03.2027 09:05")
        .contains("21 марта 2027, 09:30", "Sunday 21 March 2027, 05:45 UTC", "21 مارچ 2027، 10:00");
    assertThat(texts)
        .flatExtracting(HeadedText::lines)
        .anyMatch(line -> line.contains("АКТОБЕ, 21 марта"))
        .noneMatch(line -> line.contains("24 ноября"));
  }

  @Test
  void movesTheTimeOfACorrectionToo() {
    assertThat(articles(Instant.parse("2026-11-25T18:00:00Z")))
        .flatExtracting(article -> article.correction().stream().toList())
        .extracting(correction -> correction.text().get("Modified"))
        .containsExactly("2026-11-25T10:05:00+03:30");
  }
}
