package io.chapar.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.split.PageSplitter;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * What splitting a page costs beside parsing it, in turns in one thread of one process: {@code
 * QUESTIONS}, a file as {@code batch pages} reads it; prints the processor time of each pass, and
 * at last that of the last third, which is warm: on two busy cores parsing alone is compiled in
 * full after some 500 pages, splitting after some 3,000. Where others keep the cores busy, run it
 * with {@code -Xbatch}: the compilers are threads too, and without their turns two fifths of the
 * time were still spent in the interpreter after 40 passes.
 */
final class SplitSpeed {
  private static final int PASSES = 60;
  private static final int WARM = 20;
  private static final int MOST_PAGES = 200;

  private SplitSpeed() {}

  public static void main(String[] arguments) throws Exception {
    List<FetchedPage> pages = pages(Path.of(arguments[0]));
    PageSplitter splitter = new PageSplitter();
    double parsing = 0;
    double splitting = 0;
    for (int pass = 1; pass <= PASSES; pass++) {
      double parse = millis(pages, SplitSpeed::parse);
      double split = millis(pages, splitter::split);
      print("pass " + pass, parse, split);
      parsing += pass > PASSES - WARM ? parse / WARM : 0;
      splitting += pass > PASSES - WARM ? split / WARM : 0;
    }
    print("warm", parsing, splitting);
  }

  private static void print(String what, double parse, double split) {
    System.out.printf(
        "%s: parse %.2f ms, split %.2f ms a page, %.2f times%n", what, parse, split, split / parse);
  }

  private static void parse(FetchedPage page) {
    try {
      Jsoup.parse(new ByteArrayInputStream(page.bytes()), "UTF-8", "");
    } catch (java.io.IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static double millis(List<FetchedPage> pages, Consumer<FetchedPage> work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    pages.forEach(work);
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return (end - start) / 1e6 / pages.size();
  }

  static List<FetchedPage> pages(Path questions) throws Exception {
    List<FetchedPage> pages = new ArrayList<>();
    try (Stream<String> lines = Files.lines(questions)) {
      for (String line : (Iterable<String>) lines.limit(MOST_PAGES)::iterator) {
        pages.add(page(new ObjectMapper().readTree(line)));
      }
    }
    return pages;
  }

  private static FetchedPage page(JsonNode question) throws Exception {
    URI link = URI.create("bench:" + question.path("id").asText().hashCode());
    Origin origin = new Origin("bench", link, link, Instant.EPOCH, "0");
    String type = question.path("content_type").asText(null);
    byte[] bytes = question.path("html_base64").binaryValue();
    return new FetchedPage(origin, FeedItem.of("bench", link), type, bytes);
  }
}
