package io.chapar.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Paragraphs of the golden articles, and of real news in the corpora, by their digests: Fars News
 * ({@code persian/fars}), the titles and bodies of fundus and zyte, the English and Russian pages
 * of waddle. A folder that is not there gives none.
 *
 * @param folder with a folder for each corpus
 */
record NewsTexts(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DIGITS = 16;

  /** With every run of white space made one space. */
  Map<String, String> byDigest() {
    Map<String, String> texts = new HashMap<>();
    Consumer<String> to =
        text -> {
          String line = text.replaceAll("(?U)\\s+", " ").strip();
          texts.put(digest(line), line);
        };
    for (String file : NameCorpora.GOLDEN) {
      NameCorpora.golden(file).forEach(article -> paragraphs(article, to));
    }
    each(folder.resolve("persian/fars/all.txt"), file -> lines(file, to));
    each(folder.resolve("zyte/ground-truth.json"), file -> zyte(json(file), to));
    each(folder.resolve("morepages/waddle.gold.jsonl.gz"), file -> waddle(file, to));
    try (Stream<Path> files = Files.walk(folder.resolve("fundus"))) {
      files
          .filter(file -> file.toString().endsWith(".json"))
          .forEach(file -> json(file).elements().forEachRemaining(page -> fundus(page, to)));
    } catch (IOException e) {
      return texts;
    }
    return texts;
  }

  /** The first 16 hexadecimal digits of the SHA-256 of the text's UTF-8. */
  static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void paragraphs(JsonNode article, Consumer<String> to) {
    Stream.of(article.path("text").asText().split("\n\\s*\n")).forEach(to);
  }

  private static void each(Path file, Consumer<Path> read) {
    if (Files.exists(file)) {
      read.accept(file);
    }
  }

  private static void lines(Path file, Consumer<String> to) {
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void zyte(JsonNode truth, Consumer<String> to) {
    truth
        .elements()
        .forEachRemaining(
            page -> Stream.of(page.path("articleBody").asText().split("\n")).forEach(to));
  }

  private static void fundus(JsonNode page, Consumer<String> to) {
    to.accept(page.path("title").asText(""));
    for (JsonNode section : page.path("body").path("sections")) {
      section.path("headline").forEach(text -> to.accept(text.asText()));
      section.path("paragraphs").forEach(text -> to.accept(text.asText()));
    }
  }

  private static void waddle(Path file, Consumer<String> to) {
    try (BufferedReader pages =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String page;
      while ((page = pages.readLine()) != null) {
        Stream.of(JSON.readTree(page).path("gold").path("body").asText().split("\n")).forEach(to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
