package io.chapar.bench;

import io.chapar.article.Article;
import io.chapar.article.Article.Direction;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.keywords.Phrase;
import io.chapar.keywords.PhraseFinder;
import io.chapar.keywords.PhraseText;
import io.chapar.normalise.key.SearchKey;
import io.chapar.text.TableLines;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What looking for phrases costs per 3,000 characters of Persian news, by their number, beside the
 * least that anybody must do (the search key alone) and beside asking for each phrase by itself.
 * Names hardly stand in the text; words of the dictionary are most of it, so that there is a place
 * to judge at nearly each letter. One thread; all times are of the processor.
 */
final class KeywordSpeed {
  private static final int LENGTH = 3_000;
  private static final int[] SIZES = {1, 100, 10_000, 100_000};
  private static final long NANOS = 400_000_000;
  private static final String DEMO = "/io/chapar/demo/rudbang/";
  private static final String TABLES = "/io/chapar/extract/";

  private static long seen;

  private KeywordSpeed() {}

  public static void main(String[] arguments) {
    Article article = article();
    String text = article.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    System.out.printf("the search key alone: %.0f µs%n", micros(() -> SearchKey.of(text).length()));
    micros(() -> new PhraseFinder(List.of(PhraseText.read("سیل"))).find(article).size());
    measure("names", names(), article, text);
    measure("words", words(), article, text);
    System.out.printf("(%d)%n", seen % 10);
  }

  private static void measure(String what, List<String> pool, Article article, String text) {
    for (int size : SIZES) {
      List<String> some = pool.subList(0, Math.min(size, pool.size()));
      List<Phrase> phrases = some.stream().map(PhraseText::read).toList();
      long before = heap();
      long start = cpu();
      PhraseFinder finder = new PhraseFinder(phrases);
      double built = (cpu() - start) / 1e6;
      double megabytes = (heap() - before) / 1e6;
      int found = finder.find(article).size();
      double micros = micros(() -> finder.find(article).size());
      List<String> keys = some.stream().map(SearchKey::of).toList();
      double naive = micros(() -> naive(text, keys));
      System.out.printf(
          Locale.ROOT,
          "%,7d %s: %.0f µs, %d mentions; built in %.0f ms, holds %.1f MB; one by one %.0f µs%n",
          some.size(),
          what,
          micros,
          found,
          built,
          megabytes,
          naive);
      seen += finder.size();
    }
  }

  private static int naive(String text, List<String> keys) {
    String key = SearchKey.of(text);
    return (int) keys.stream().filter(key::contains).count();
  }

  /** Of one run of many, after as many that were not measured. */
  private static double micros(IntSupplier work) {
    run(work);
    return run(work);
  }

  private static double run(IntSupplier work) {
    long start = cpu();
    long runs = 0;
    while (cpu() - start < NANOS) {
      seen += work.getAsInt();
      runs++;
    }
    return (cpu() - start) / 1e3 / runs;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static Article article() {
    List<String> lines =
        Stream.of("01-qanat.txt", "02-seedlings.txt", "03-railway.txt", "04-book-week.txt")
            .flatMap(name -> TableLines.of(KeywordSpeed.class, DEMO + name).stream())
            .toList();
    List<Block> blocks = new ArrayList<>();
    for (int length = 0, i = 0; length < LENGTH; i++) {
      String line = lines.get(i % lines.size());
      String text = line.substring(0, Math.min(line.length(), LENGTH - length));
      blocks.add(new Block(BlockKind.PARAGRAPH, text, text));
      length += text.length();
    }
    Origin origin = new Origin("bench", null, null, Instant.EPOCH, "");
    return new Article(origin, Metadata.builder().build(), "fa", "Arab", Direction.RTL, blocks);
  }

  /** Given names with surnames, as a list of people has them. */
  private static List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    Random random = new Random(1);
    List<String> given = forms("fa/given.tsv");
    List<String> surnames =
        Stream.of("fa", "tr", "ar", "en").flatMap(l -> forms(l + "/surname.tsv").stream()).toList();
    while (names.size() < SIZES[SIZES.length - 1]) {
      names.add(any(given, random) + " " + any(surnames, random));
    }
    return List.copyOf(names);
  }

  private static String any(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static List<String> forms(String table) {
    return TableLines.of(KeywordSpeed.class, TABLES + table).stream()
        .map(row -> row.split("\t", 2)[0].split(" \\| ")[0])
        .filter(form -> SearchKey.of(form).length() > 1)
        .toList();
  }

  private static List<String> words() {
    List<String> words =
        new ArrayList<>(
            TableLines.of(KeywordSpeed.class, "/io/chapar/normalise/persian/words.txt").stream()
                .map(row -> row.split("\t", 2)[0])
                .filter(word -> SearchKey.of(word).replace(" ", "").length() > 1)
                .distinct()
                .toList());
    Collections.shuffle(words, new Random(1));
    return words;
  }
}
