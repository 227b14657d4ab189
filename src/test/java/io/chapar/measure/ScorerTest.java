package io.chapar.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Worked by hand, or taken from the tests of the kit that the corpora came with. */
class ScorerTest {
  @Test
  void aBodyIsComparedByRunsOfFourWords() {
    Map<Score, Double> scores = body("zyte", "a b c d e", "x a b c d e");
    assertThat(scores.get(Score.PRECISION)).isEqualTo(2 / 3.0, within(1e-9));
    assertThat(scores.get(Score.RECALL)).isEqualTo(1);
    assertThat(scores.get(Score.BODY_F1)).isEqualTo(0.8, within(1e-9));
    assertThat(scores.get(Score.EXACT)).isEqualTo(0);
  }

  @Test
  void bodiesThatDifferInMarksAloneAreExact() {
    assertThat(body("zyte", "One, two: three.", "One two\n\n“three”").get(Score.EXACT))
        .isEqualTo(1);
  }

  @Test
  void aChineseLetterIsAWordWhereGoldsAreRough() {
    assertThat(body("waddle", "中国新闻网", "中国新闻社").get(Score.RECALL)).isEqualTo(0.5);
    assertThat(body("zyte", "中国新闻网", "中国新闻社").get(Score.RECALL)).isEqualTo(0);
  }

  @Test
  void aPageWithoutAnyTextHasNoPrecision() {
    Map<Score, Double> scores = body("zyte", "a b c d", "");
    assertThat(scores).doesNotContainKey(Score.PRECISION);
    assertThat(scores.get(Score.REFUSED)).isEqualTo(1);
  }

  @Test
  void segmentsAreFoundWhateverTheSpacesBetweenTheirWords() {
    Gold gold =
        new Gold(
            null, none(), List.of("a b", "c"), List.of("z"), null, null, null, none(), null, null);
    Map<Score, Double> scores = Scorer.score(page("trafilatura", gold), answer("a\n\nb z"));
    assertThat(scores.get(Score.RIGHT)).isEqualTo(1);
    assertThat(scores.get(Score.MISSING)).isEqualTo(1);
    assertThat(scores.get(Score.EXTRA)).isEqualTo(1);
  }

  @Test
  void aDayIsTheGoldsInTheGoldsOwnZone() {
    assertThat(day("2022-03-01 23:30:00+01:00", "2022-03-02T01:30+03:00")).isEqualTo(1);
    assertThat(day("2022-03-01 23:30:00+01:00", "2022-03-02T00:30+01:00")).isEqualTo(0);
    assertThat(day("2022-25-10", "2022-10-25")).isEqualTo(0);
  }

  @Test
  void pagesOfOneHostAreInOneFoldOfWhateverCorpus() {
    CorpusPage one = page("zyte", "https://www.a.example/1");
    CorpusPage other = page("wcxb", "http://a.example/2?x");
    assertThat(one.fold(5)).isEqualTo(other.fold(5));
    assertThat(one.host()).isEqualTo("a.example");
  }

  @Test
  void aLineOfTheFileOfPagesReadsAsItWasWritten() {
    Answer answer = new Answer("T\tx", List.of("A", "B"), null, "a b c d", null);
    Row row = Row.of(page("zyte", gold("a b c d")), 3, "en", "Latn", answer);
    assertThat(Row.read(row.line())).isEqualTo(row);
  }

  private static Map<Score, Double> body(String corpus, String gold, String body) {
    return Scorer.score(page(corpus, gold(gold)), answer(body));
  }

  private static double day(String gold, String found) {
    Gold dated = new Gold(null, none(), none(), none(), null, null, null, none(), null, gold);
    Answer answer = new Answer(null, none(), Moment.of(found).orElseThrow(), "a", null);
    return Scorer.score(page("fundus", dated), answer).get(Score.DAY);
  }

  private static Gold gold(@Nullable String body) {
    return new Gold(body, none(), none(), none(), null, null, null, none(), null, null);
  }

  private static Answer answer(String body) {
    return new Answer(null, none(), null, body, null);
  }

  private static CorpusPage page(String corpus, Gold gold) {
    return new CorpusPage(corpus, "1", "", null, new byte[0], null, gold);
  }

  private static CorpusPage page(String corpus, String url) {
    return new CorpusPage(corpus, "1", url, null, new byte[0], null, gold(""));
  }

  private static List<String> none() {
    return List.of();
  }
}
