package io.chapar.measure;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the figures of many pages. */
final class Report {
  private static final int NAMED = 40;
  private static final double SAME = 1e-9;

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void print(List<Row> rows) {
    corpora(rows);
    folds(rows);
    groups("language", rows, Row::language);
    groups("script", rows, Row::script);
    refusals(rows);
    out.printf("%noverall (mean over corpora of held-out figures): %.4f%n", Figure.overall(rows));
  }

  private void corpora(List<Row> rows) {
    out.printf("%-12s %5s", "corpus", "pages");
    for (Figure figure : Figure.values()) {
      out.printf(" %11s", name(figure));
    }
    out.printf(" %8s %8s%n", "refused", "<fifth");
    by(rows, Row::corpus).forEach(this::line);
    out.printf("%-12s %5d", "mean", rows.size());
    for (Figure figure : Figure.values()) {
      out.print(cell(figure.overCorpora(rows), 11));
    }
    out.printf(" %8d %8d%n", refused(rows), underAFifth(rows));
  }

  private void line(String name, List<Row> rows) {
    out.printf("%-12s %5d", name, rows.size());
    for (Figure figure : Figure.values()) {
      out.print(cell(figure.of(rows), 11));
    }
    out.printf(" %8d %8d%n", refused(rows), underAFifth(rows));
  }

  private static String name(Figure figure) {
    return figure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String cell(OptionalDouble value, int width) {
    String text = value.isPresent() ? String.format("%.4f", value.getAsDouble()) : "";
    return " " + " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static Map<String, List<Row>> by(List<Row> rows, Function<Row, String> key) {
    return rows.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private static long refused(List<Row> rows) {
    return rows.stream().filter(row -> row.isArticle() && row.isRefused()).count();
  }

  private static long underAFifth(List<Row> rows) {
    return rows.stream().filter(Row::isUnderAFifth).count();
  }

  /** Each fold's mean over its corpora; then the mean over folds, and the standard deviation. */
  private void folds(List<Row> rows) {
    Map<String, List<Row>> folds = by(rows, row -> String.valueOf(row.fold() + 1));
    out.printf("%n%-12s %5s", "fold", "pages");
    Figure.DECIDING.forEach(figure -> out.printf(" %16s", name(figure)));
    out.printf(" %16s%n", "overall");
    folds.forEach(
        (name, fold) -> {
          out.printf("%-12s %5d", name, fold.size());
          Figure.DECIDING.forEach(figure -> out.print(cell(figure.overCorpora(fold), 16)));
          out.printf(" %16.4f%n", Figure.overall(fold));
        });
    out.printf("%-18s", "mean ±spread");
    for (Figure figure : Figure.DECIDING) {
      out.print(spread(folds, fold -> figure.overCorpora(fold).orElse(Double.NaN)));
    }
    out.println(spread(folds, Figure::overall));
  }

  private static String spread(Map<String, List<Row>> folds, ToDoubleFunction<List<Row>> figure) {
    double[] values =
        folds.values().stream().mapToDouble(figure).filter(value -> !Double.isNaN(value)).toArray();
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
    return String.format(" %16s", String.format("%.4f ±%.4f", mean, deviation));
  }

  /** Whole bodies and segments apart: they do not compare. */
  private void groups(String what, List<Row> rows, Function<Row, String> key) {
    List<Row> articles = rows.stream().filter(Row::isArticle).toList();
    List<Row> bodies = having(articles, Score.BODY_F1);
    List<Row> segments = having(articles, Score.RIGHT);
    out.printf(
        "%n%-12s %5s %11s %11s %5s %11s %8s %8s%n",
        what, "pages", "body F1", "exact", "pages", "segments", "refused", "<fifth");
    by(articles, key)
        .forEach(
            (name, group) -> {
              List<Row> whole = of(bodies, key, name);
              List<Row> part = of(segments, key, name);
              out.printf(
                  "%-12s %5d%s%s %5d%s %8d %8d%n",
                  name,
                  whole.size(),
                  cell(Figure.TEXT.of(whole), 11),
                  cell(Figure.EXACT.of(whole), 11),
                  part.size(),
                  cell(Figure.TEXT.of(part), 11),
                  refused(group),
                  underAFifth(group));
            });
  }

  private static List<Row> having(List<Row> rows, Score score) {
    return rows.stream().filter(row -> row.scores().containsKey(score)).toList();
  }

  private static List<Row> of(List<Row> rows, Function<Row, String> key, String name) {
    return rows.stream().filter(row -> key.apply(row).equals(name)).toList();
  }

  private void refusals(List<Row> rows) {
    long articles = rows.stream().filter(Row::isArticle).count();
    out.printf(
        "%narticles: %d, refused %d (%.2f %%), under a fifth of their text %d%n",
        articles, refused(rows), 100.0 * refused(rows) / Math.max(1, articles), underAFifth(rows));
    for (String kind : List.of("clear", "other")) {
      List<Row> none = rows.stream().filter(row -> row.kind().equals(kind)).toList();
      long right = none.stream().filter(Row::isRefused).count();
      out.printf("no articles, %s: %d, refused %d%n", kind, none.size(), right);
    }
  }

  /** Figures and pages that are other than before. */
  void changes(List<Row> before, List<Row> now) {
    Map<String, Row> known = before.stream().collect(Collectors.toMap(Report::key, row -> row));
    List<Row> both = now.stream().filter(row -> known.containsKey(key(row))).toList();
    List<Row> old = both.stream().map(row -> known.get(key(row))).toList();
    out.printf("%nchanges over %d pages, before → now%n", both.size());
    by(both, Row::corpus)
        .forEach((name, rows) -> change(name, of(old, Row::corpus, name), rows, Figure::of));
    change("mean", old, both, Figure::overCorpora);
    double was = Figure.overall(old);
    double is = Figure.overall(both);
    out.printf("overall %.4f → %.4f (%+.4f)%n", was, is, is - was);
    moved("text", known, both, Row::text, row -> "");
    moved("title", known, both, row -> row.scores().getOrDefault(Score.TITLE, 0.0), title());
    moved("authors", known, both, Row::authors, row -> row.said().get(1));
    moved("day", known, both, row -> row.scores().getOrDefault(Score.DAY, 0.0), row -> "");
    moved("refused", known, both, row -> Score.of(row.isRefused()), row -> row.said().get(2));
  }

  private static Function<Row, String> title() {
    return row -> row.said().get(0);
  }

  private static String key(Row row) {
    return row.corpus() + ":" + row.id();
  }

  private void change(String name, List<Row> before, List<Row> now, FigureOf formula) {
    String changed =
        Stream.of(Figure.values())
            .map(
                figure -> {
                  double was = formula.of(figure, before).orElse(0);
                  double is = formula.of(figure, now).orElse(0);
                  return Math.abs(is - was) < SAME
                      ? ""
                      : String.format("  %s %.4f → %.4f (%+.4f)", name(figure), was, is, is - was);
                })
            .collect(Collectors.joining());
    if (!changed.isEmpty()) {
      out.printf("%-12s%s%n", name, changed);
    }
  }

  private void moved(
      String what,
      Map<String, Row> known,
      List<Row> now,
      ToDoubleFunction<Row> figure,
      Function<Row, String> said) {
    ToDoubleFunction<Row> change =
        row -> figure.applyAsDouble(row) - figure.applyAsDouble(known.get(key(row)));
    List<Row> moved =
        now.stream().filter(row -> Math.abs(change.applyAsDouble(row)) > SAME).toList();
    long up = moved.stream().filter(row -> change.applyAsDouble(row) > 0).count();
    if (!moved.isEmpty()) {
      out.printf("%n%s: up on %d pages, down on %d%n", what, up, moved.size() - up);
    }
    moved.stream()
        .sorted(Comparator.comparingDouble(row -> -Math.abs(change.applyAsDouble(row))))
        .limit(NAMED)
        .forEach(
            row ->
                out.printf(
                    "  %+.3f  %.3f  %s  %s → %s%n",
                    change.applyAsDouble(row),
                    figure.applyAsDouble(row),
                    key(row),
                    said.apply(known.get(key(row))),
                    said.apply(row)));
  }

  @FunctionalInterface
  private interface FigureOf {
    OptionalDouble of(Figure figure, List<Row> rows);
  }
}
