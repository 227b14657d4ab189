package io.chapar.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page's line in the file of pages.
 *
 * @param kind {@code article}, {@code clear} (no article at all) or {@code other} (opinions differ)
 * @param language BCP 47, of the gold's text
 * @param script ISO 15924
 * @param said title, bylines and refusal, as answered
 */
record Row(
    String corpus,
    String id,
    int fold,
    String kind,
    String language,
    String script,
    Map<Score, Double> scores,
    List<String> said) {
  private static final double FIFTH = 0.2;
  private static final int FIXED = 6;
  private static final int SAID = 3;

  static Row of(CorpusPage page, int fold, String language, String script, Answer answer) {
    String kind = page.isArticle() ? "article" : page.isClearlyNone() ? "clear" : "other";
    List<String> said =
        Stream.of(
                Objects.requireNonNullElse(answer.title(), ""),
                String.join("; ", answer.bylines()),
                Objects.requireNonNullElse(answer.error(), ""))
            .map(Tokens::spaced)
            .toList();
    Map<Score, Double> scores = Scorer.score(page, answer);
    return new Row(page.corpus(), page.id(), fold, kind, language, script, scores, said);
  }

  boolean isArticle() {
    return kind.equals("article");
  }

  boolean isRefused() {
    return scores.getOrDefault(Score.REFUSED, 0.0) > 0;
  }

  /** Whether less than a fifth of the article's text was found. */
  boolean isUnderAFifth() {
    double right = scores.getOrDefault(Score.RIGHT, 1.0);
    double segments = right / Math.max(1, right + scores.getOrDefault(Score.MISSING, 0.0));
    return isArticle()
        && !isRefused()
        && Math.min(segments, scores.getOrDefault(Score.RECALL, 1.0)) < FIFTH;
  }

  /** One number for the page's text, to compare it with another run's. */
  double text() {
    double right = scores.getOrDefault(Score.RIGHT, 0.0);
    double wrong = scores.getOrDefault(Score.EXTRA, 0.0) + scores.getOrDefault(Score.MISSING, 0.0);
    return scores.containsKey(Score.RIGHT)
        ? 2 * right / Math.max(1, 2 * right + wrong)
        : scores.getOrDefault(Score.BODY_F1, scores.getOrDefault(Score.START, 0.0));
  }

  /** One number for the page's authors: 1 where all are right and no other is given. */
  double authors() {
    double same = scores.getOrDefault(Score.SAME_AUTHORS, 0.0);
    return scores.containsKey(Score.GOLD_AUTHORS)
        ? Score.of(
            same == scores.get(Score.GOLD_AUTHORS) && same == scores.get(Score.GIVEN_AUTHORS))
        : scores.getOrDefault(Score.BYLINE, 0.0);
  }

  static String head() {
    return Stream.of(
            Stream.of("corpus", "id", "fold", "kind", "language", "script"),
            Stream.of(Score.values()).map(Score::name),
            Stream.of("title", "bylines", "refusal"))
        .flatMap(names -> names)
        .collect(Collectors.joining("\t"));
  }

  String line() {
    List<String> cells =
        new ArrayList<>(List.of(corpus, id, String.valueOf(fold), kind, language, script));
    for (Score score : Score.values()) {
      cells.add(scores.containsKey(score) ? String.valueOf(scores.get(score)) : "");
    }
    cells.addAll(said);
    return String.join("\t", cells);
  }

  static Row read(String line) {
    String[] cells = line.split("\t", -1);
    Map<Score, Double> scores = Score.none();
    for (Score score : Score.values()) {
      String cell = cells[FIXED + score.ordinal()];
      if (!cell.isEmpty()) {
        scores.put(score, Double.valueOf(cell));
      }
    }
    List<String> said = List.of(cells).subList(cells.length - SAID, cells.length);
    int fold = Integer.parseInt(cells[2]);
    return new Row(cells[0], cells[1], fold, cells[3], cells[4], cells[5], scores, said);
  }
}
