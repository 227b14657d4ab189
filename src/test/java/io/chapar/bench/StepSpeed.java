package io.chapar.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Article;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.article.RawArticle;
import io.chapar.extract.FactExtractor;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.language.LanguageDetector;
import io.chapar.split.PageSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What splitting, normalising and extracting cost of Persian articles of 3,000 characters, which
 * are the golden ones of the facts joined; in turns in one thread, warm. Prints processor time.
 */
final class StepSpeed {
  private static final int LONG = 3_000;
  private static final int PASSES = 12;
  private static final int TIMES = 40;

  private final PageSplitter splitter = new PageSplitter();
  private final ArticleNormaliser normaliser = new ArticleNormaliser(new LanguageDetector());
  private final FactExtractor extractor = new FactExtractor();
  private final List<FetchedPage> pages = new ArrayList<>();
  private final List<RawArticle> raw;
  private final List<Article> articles;

  private StepSpeed() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs()) {
      text.append("<p>").append(paragraph).append("</p>\n");
      if (text.length() > LONG) {
        pages.add(page(text.toString()));
        text.setLength(0);
      }
    }
    raw = pages.stream().map(splitter::split).toList();
    articles = raw.stream().map(normaliser::normalise).toList();
  }

  public static void main(String[] arguments) throws IOException {
    run();
  }

  /** Prints the fastest pass of each step, a millisecond value an article. */
  static void run() throws IOException {
    StepSpeed speed = new StepSpeed();
    double split = Double.MAX_VALUE;
    double normalise = Double.MAX_VALUE;
    double extract = Double.MAX_VALUE;
    for (int pass = 0; pass < PASSES; pass++) {
      split = Math.min(split, millis(speed.pages, speed.splitter::split));
      normalise = Math.min(normalise, millis(speed.raw, speed.normaliser::normalise));
      extract = Math.min(extract, millis(speed.articles, speed.extractor::extract));
    }
    String line = "%-36s %23.3f ms CPU%n";
    System.out.printf(line, "split, 3,000 characters of Persian", split);
    System.out.printf(line, "normalise, the same", normalise);
    System.out.printf(line, "extract, the same", extract);
  }

  private static <T> double millis(List<T> inputs, Consumer<T> step) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < TIMES; i++) {
      inputs.forEach(step);
    }
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return (end - start) / 1e6 / TIMES / inputs.size();
  }

  private static FetchedPage page(String paragraphs) {
    URI link = URI.create("https://bench.example/1");
    Origin origin = new Origin("bench", link, link, Instant.EPOCH, "0");
    String html =
        "<html lang=fa><title>خبر</title><body><article><h1>خبر</h1>" + paragraphs + "</article>";
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return new FetchedPage(origin, FeedItem.of("bench", link), "text/html; charset=utf-8", bytes);
  }

  private static List<String> paragraphs() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    try (InputStream in = StepSpeed.class.getResourceAsStream("/facts/golden.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        JsonNode gold = new ObjectMapper().readTree(line);
        if (gold.path("lang").asText().equals("fa")) {
          paragraphs.addAll(List.of(gold.path("text").asText().split("\n\\s*\n")));
        }
      }
    }
    return paragraphs;
  }
}
