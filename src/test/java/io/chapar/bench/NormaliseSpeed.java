package io.chapar.bench;

import com.ibm.icu.text.Normalizer2;
import io.chapar.article.BlockKind;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.article.RawBlock;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.language.LanguageDetector;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/**
 * What normalising Persian costs beside the least that anybody must do (NFC and a map of three
 * letters), in turns in one thread of one process: {@code FILE [PASSES]}, a paragraph a line.
 * Prints megabytes of UTF-8 per second of processor time and the heap in use after each pass, and
 * at the end whether eight threads answer as one does.
 */
final class NormaliseSpeed {
  private static final int THREADS = 8;
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final ArticleNormaliser NORMALISER = new ArticleNormaliser(new LanguageDetector());
  private static final Origin ORIGIN = new Origin("bench", null, null, Instant.EPOCH, "");
  private static final Metadata PERSIAN = Metadata.builder().language("fa").build();

  private NormaliseSpeed() {}

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    List<String> lines = Files.lines(file).filter(line -> !line.isBlank()).toList();
    int passes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
    for (int pass = 1; pass <= passes; pass++) {
      double floor = speed(lines, NormaliseSpeed::floor);
      double speed = speed(lines, NormaliseSpeed::normalised);
      System.out.printf(
          "pass %d: floor %.1f, normalise %.1f MB per CPU second, heap %d MB%n",
          pass, floor, speed, heap());
    }
    List<String> alone = lines.stream().map(NormaliseSpeed::normalised).toList();
    System.out.printf("%d threads as 1: %b%n", THREADS, together(lines).equals(alone));
  }

  private static double speed(List<String> lines, UnaryOperator<String> work) {
    long bytes = 0;
    for (String line : lines) {
      bytes += line.getBytes(StandardCharsets.UTF_8).length;
    }
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int written = 0;
    for (String line : lines) {
      written += work.apply(line).length();
    }
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (written == 0) {
      throw new IllegalStateException("nothing came out");
    }
    return bytes / 1e6 / ((end - start) / 1e9);
  }

  private static String floor(String line) {
    return NFC.normalize(line).replace('ي', 'ی').replace('ى', 'ی').replace('ك', 'ک');
  }

  private static String normalised(String line) {
    RawArticle raw =
        new RawArticle(ORIGIN, PERSIAN, List.of(new RawBlock(BlockKind.PARAGRAPH, line)));
    return NORMALISER.normalise(raw).blocks().get(0).text();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private static List<String> together(List<String> lines) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    List<Future<String>> futures = new ArrayList<>();
    lines.forEach(line -> futures.add(pool.submit(() -> normalised(line))));
    List<String> answers = new ArrayList<>();
    for (Future<String> future : futures) {
      answers.add(future.get());
    }
    pool.shutdown();
    return answers;
  }
}
