package io.chapar.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A figure over pages, from 0 to 1; the higher, the better. */
enum Figure {
  /** F1 of the body; of its segments, or share of its start, where a corpus knows only those. */
  TEXT(Figure::text),
  EXACT(rows -> mean(rows, Score.EXACT)),
  /** Equal titles; roughly equal ones where a corpus knows no better. */
  TITLE(rows -> first(mean(rows, Score.TITLE), mean(rows, Score.LOOSE_TITLE))),
  /** F1 over all names; share of right bylines where a corpus knows only their line. */
  AUTHORS(rows -> first(names(rows), mean(rows, Score.BYLINE))),
  /** Share of pages whose authors are right and complete. */
  ALL_AUTHORS(Figure::authors),
  DAY(rows -> mean(rows, Score.DAY)),
  MINUTE(rows -> mean(rows, Score.MINUTE)),
  FIRST_WORDS(rows -> mean(rows, Score.FIRST_WORDS));

  /** Those that the overall figure is the mean of. */
  static final List<Figure> DECIDING = List.of(TEXT, TITLE, AUTHORS, DAY);

  private final Function<List<Row>, OptionalDouble> formula;

  Figure(Function<List<Row>, OptionalDouble> formula) {
    this.formula = formula;
  }

  /** Empty where no page's gold knows it. */
  OptionalDouble of(List<Row> rows) {
    return formula.apply(rows.stream().filter(Row::isArticle).toList());
  }

  /** The mean over the corpora that the pages are of. */
  OptionalDouble overCorpora(List<Row> rows) {
    Collection<List<Row>> corpora =
        rows.stream().collect(Collectors.groupingBy(Row::corpus)).values();
    return corpora.stream().map(this::of).flatMapToDouble(OptionalDouble::stream).average();
  }

  /** The mean of the deciding figures, each the mean over corpora: what decides what lands. */
  static double overall(List<Row> rows) {
    return DECIDING.stream()
        .map(figure -> figure.overCorpora(rows))
        .flatMapToDouble(OptionalDouble::stream)
        .average()
        .orElse(0);
  }

  private static OptionalDouble mean(List<Row> rows, Score score) {
    return rows.stream()
        .map(Row::scores)
        .filter(scores -> scores.containsKey(score))
        .mapToDouble(scores -> scores.get(score))
        .average();
  }

  private static OptionalDouble first(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() ? one : other;
  }

  private static double sum(List<Row> rows, Score score) {
    return rows.stream()
        .map(Row::scores)
        .mapToDouble(scores -> scores.getOrDefault(score, 0.0))
        .sum();
  }

  private static OptionalDouble text(List<Row> rows) {
    OptionalDouble precision = mean(rows, Score.PRECISION);
    OptionalDouble recall = mean(rows, Score.RECALL);
    if (precision.isPresent() && recall.isPresent()) {
      return OptionalDouble.of(harmonic(precision.getAsDouble(), recall.getAsDouble()));
    }
    return first(segments(rows), mean(rows, Score.START));
  }

  private static OptionalDouble segments(List<Row> rows) {
    double right = 2 * sum(rows, Score.RIGHT);
    double all = right + sum(rows, Score.EXTRA) + sum(rows, Score.MISSING);
    return all > 0 ? OptionalDouble.of(right / all) : OptionalDouble.empty();
  }

  private static OptionalDouble names(List<Row> rows) {
    double all = sum(rows, Score.GIVEN_AUTHORS) + sum(rows, Score.GOLD_AUTHORS);
    return all > 0
        ? OptionalDouble.of(2 * sum(rows, Score.SAME_AUTHORS) / all)
        : OptionalDouble.empty();
  }

  private static OptionalDouble authors(List<Row> rows) {
    return rows.stream()
        .filter(row -> has(row.scores(), Score.GOLD_AUTHORS) || has(row.scores(), Score.BYLINE))
        .mapToDouble(Row::authors)
        .average();
  }

  private static boolean has(Map<Score, Double> scores, Score score) {
    return scores.containsKey(score);
  }

  private static double harmonic(double one, double other) {
    return one + other > 0 ? 2 * one * other / (one + other) : 0;
  }
}
