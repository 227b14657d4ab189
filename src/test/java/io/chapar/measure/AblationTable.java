package io.chapar.measure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.chapar.split.PageSplitter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What each rule, table and learned part is worth on hosts that were left out: the figures without
 * it, beside those with all. Run by hand, from the project's folder, after {@code mvn
 * test-compile}:
 *
 * <pre>
 * java -cp … io.chapar.measure.CrossValidation --train io.chapar.train.PageTraining
 * java -cp … io.chapar.measure.AblationTable
 * java -Dchapar.folds=target/other -cp … io.chapar.measure.AblationTable \
 *   --train io.chapar.train.PageTraining --only names,words
 * </pre>
 *
 * The first trains for each fold, and keeps the weights. The second takes out one thing after the
 * other and asks the same weights, which still count on it: so a loss may be smaller once they are
 * trained without it, as the third does. What is taken out together is {@code ablations.txt}. The
 * columns: what the mean text, exact texts and the overall figure gain or lose; the spread of that
 * over the folds; how many pages came out otherwise; how many articles, and pages that are none,
 * are refused; how many articles have under a fifth of their text; what corpora gain or lose.
 */
@Command(name = "AblationTable", mixinStandardHelpOptions = true)
final class AblationTable implements Callable<Integer> {
  /** Of a corpus, a difference that is not worth a word; and of a page, none. */
  private static final double LITTLE = 0.0005;

  private static final double SAME = 1e-9;

  @Option(names = "--corpora", description = "the folder with the corpora (${DEFAULT-VALUE})")
  private Path corpora = Path.of("../shared/corpora");

  @Option(names = "--ablations", description = "what to switch off (${DEFAULT-VALUE})")
  private Path ablations = Path.of("src/test/resources/io/chapar/measure/ablations.txt");

  @Option(names = "--only", split = ",", description = "those of these names alone")
  private Set<String> only = Set.of();

  @Option(names = "--folds", description = "how many (${DEFAULT-VALUE})")
  private int folds = 5;

  @Option(names = "--base", description = "trains for each fold where all is on")
  private String base = "io.chapar.train.KeptTraining";

  @Option(names = "--train", description = "trains for each fold where something is off")
  private @Nullable String training;

  @Option(
      names = "--disguise",
      description = "pages with other names or elements: ${COMPLETION-CANDIDATES}")
  private @Nullable Disguise disguise;

  private final Map<String, Row> known = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> felt = new ConcurrentHashMap<>();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new AblationTable()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<Ablation> all = Ablation.read(ablations);
    Switches.install(all);
    Folds dealt = new Folds(pages(), folds, Set.of());
    List<Row> before = dealt.each(FoldTraining.named(base), this::watched);
    System.out.println(
        "without                     text    exact  overall   ± folds  pages refused none <fifth  corpora");
    print(Ablation.NONE, before, before);
    System.err.println(
        felt.values().stream()
            .flatMap(Set::stream)
            .collect(groupingBy(x -> x, java.util.stream.Collectors.counting())));
    for (Ablation one : all) {
      if (only.isEmpty() || only.contains(one.name())) {
        Switches.turnOff(one);
        FoldTraining trainer = FoldTraining.named(training == null ? base : training);
        print(one, before, dealt.each(trainer, (page, splitter) -> without(one, page, splitter)));
      }
    }
    return 0;
  }

  private List<CorpusPage> pages() {
    Disguise as = disguise;
    List<CorpusPage> pages = Corpora.read(corpora, Set.of());
    return as == null ? pages : pages.parallelStream().map(as::of).toList();
  }

  private Row watched(CorpusPage page, PageSplitter splitter) {
    Switches.watch();
    Row row = row(page, splitter);
    felt.put(key(row), Switches.felt());
    known.put(key(row), row);
    return row;
  }

  private Row without(Ablation ablation, CorpusPage page, PageSplitter splitter) {
    String key = page.corpus() + " " + page.id();
    boolean asked = training != null || ablation.mayChange(felt.getOrDefault(key, Set.of()));
    return asked ? row(page, splitter) : Objects.requireNonNull(known.get(key));
  }

  private Row row(CorpusPage page, PageSplitter splitter) {
    return Row.of(page, page.fold(folds), "", "", Answer.of(page, splitter));
  }

  private static String key(Row row) {
    return row.corpus() + " " + row.id();
  }

  private void print(Ablation ablation, List<Row> before, List<Row> now) {
    System.out.printf(
        "%-24s %+8.4f %+8.4f %+8.4f %8.4f %6d %7d %4d %6d  %s%n",
        ablation.name(),
        mean(now, Figure.TEXT) - mean(before, Figure.TEXT),
        mean(now, Figure.EXACT) - mean(before, Figure.EXACT),
        Figure.overall(now) - Figure.overall(before),
        spread(before, now),
        moved(before, now),
        now.stream().filter(row -> row.isArticle() && row.isRefused()).count(),
        now.stream().filter(row -> !row.isArticle() && row.isRefused()).count(),
        now.stream().filter(Row::isUnderAFifth).count(),
        corpora(before, now));
  }

  private static double mean(List<Row> rows, Figure figure) {
    return figure.overCorpora(rows).orElse(0);
  }

  private static long moved(List<Row> before, List<Row> now) {
    return IntStream.range(0, now.size())
        .filter(i -> Math.abs(now.get(i).text() - before.get(i).text()) > SAME)
        .count();
  }

  /** Standard deviation over the folds of the difference of their overall figures. */
  private double spread(List<Row> before, List<Row> now) {
    double[] differences =
        IntStream.range(0, folds)
            .mapToDouble(fold -> Figure.overall(of(now, fold)) - Figure.overall(of(before, fold)))
            .toArray();
    double mean = Arrays.stream(differences).average().orElse(0);
    double squares = Arrays.stream(differences).map(one -> (one - mean) * (one - mean)).sum();
    return Math.sqrt(squares / Math.max(1, folds - 1));
  }

  private static List<Row> of(List<Row> rows, int fold) {
    return rows.stream().filter(row -> row.fold() == fold).toList();
  }

  /** The text of each corpus that moved. */
  private static String corpora(List<Row> before, List<Row> now) {
    Map<String, List<Row>> was = before.stream().collect(groupingBy(Row::corpus));
    Map<String, List<Row>> is = now.stream().collect(groupingBy(Row::corpus));
    return is.keySet().stream()
        .sorted()
        .map(name -> Map.entry(name, text(is.get(name)) - text(was.get(name))))
        .filter(one -> Math.abs(one.getValue()) >= LITTLE)
        .map(one -> String.format("%s %+.4f", one.getKey(), one.getValue()))
        .collect(joining(", "));
  }

  private static double text(@Nullable List<Row> rows) {
    return Figure.TEXT.of(Objects.requireNonNull(rows)).orElse(0);
  }
}
