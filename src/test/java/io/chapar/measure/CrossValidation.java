package io.chapar.measure;

import io.chapar.normalise.language.DetectedLanguage;
import io.chapar.normalise.language.LanguageDetector;
import io.chapar.split.PageSplitter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How well pages of hosts that were left out are split, over all corpora at once. Run by hand, from
 * the project's folder, after {@code mvn test-compile}:
 *
 * <pre>
 * mvn -q dependency:build-classpath -Dmdep.outputFile=target/class-path
 * java -cp target/test-classes:target/classes:$(cat target/class-path) \
 *   io.chapar.measure.CrossValidation --pages target/before.tsv
 * # change something, compile, and see what that changed:
 * java -cp … io.chapar.measure.CrossValidation --before target/before.tsv
 * </pre>
 *
 * Hosts, not pages, are dealt to the folds. What is learned is trained on the other folds' hosts
 * ({@code --train}); rules and shipped weights are the same in each fold. A change lands when the
 * overall figure does not fall; one that helps one corpus and hurts the mean does not.
 */
@Command(name = "CrossValidation", mixinStandardHelpOptions = true)
final class CrossValidation implements Callable<Integer> {
  @Option(names = "--corpora", description = "the folder with the corpora (${DEFAULT-VALUE})")
  private Path corpora = Path.of("../shared/corpora");

  @Option(names = "--only", split = ",", description = "these corpora alone")
  private Set<String> only = Set.of();

  @Option(names = "--folds", description = "how many (${DEFAULT-VALUE})")
  private int folds = 5;

  @Option(names = "--tried", split = ",", description = "these folds alone, from 0")
  private Set<Integer> tried = Set.of();

  @Option(names = "--train", description = "class that trains for each fold, a FoldTraining")
  private @Nullable String training;

  @Option(
      names = "--disguise",
      description = "pages with other names or elements: ${COMPLETION-CANDIDATES}")
  private @Nullable Disguise disguise;

  @Option(names = "--pages", description = "writes the figures of each page there")
  private @Nullable Path pages;

  @Option(names = "--before", description = "such a file of another run, to compare with")
  private @Nullable Path before;

  private final LanguageDetector languages = new LanguageDetector();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new CrossValidation()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<CorpusPage> all = Corpora.read(corpora, only);
    List<Row> rows =
        training == null
            ? score(all, FoldTraining.NONE.train(List.of()))
            : new Folds(all, folds, tried).each(FoldTraining.named(training), this::score);
    if (!Files.isDirectory(corpora)) {
      System.out.println("no corpora in " + corpora + ": the project's golden pages");
    }
    Report report = new Report(System.out);
    report.print(rows);
    if (before != null) {
      try (Stream<String> lines = Files.lines(before)) {
        report.changes(lines.skip(1).map(Row::read).toList(), rows);
      }
    }
    if (pages != null) {
      Stream<String> lines = Stream.concat(Stream.of(Row.head()), rows.stream().map(Row::line));
      Files.write(pages, (Iterable<String>) lines::iterator);
    }
    return 0;
  }

  private List<Row> score(List<CorpusPage> pages, PageSplitter splitter) {
    return pages.parallelStream().map(page -> score(page, splitter)).toList();
  }

  private Row score(CorpusPage known, PageSplitter splitter) {
    CorpusPage page = disguise == null ? known : disguise.of(known);
    DetectedLanguage language = languages.detect(page.gold().sample(), null);
    Answer answer = Answer.of(page, splitter);
    return Row.of(page, page.fold(folds), language.tag(), language.script(), answer);
  }
}
