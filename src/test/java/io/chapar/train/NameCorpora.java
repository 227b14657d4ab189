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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Corpora of others whose names are marked, a JSON object a line: {@code id}, {@code lang}, {@code
 * text}, and {@code spans} of {@code [start, end, kind]} in the text, of which PER, ORG and LOC are
 * read. A file that is not there gives none.
 *
 * @param folder with {@code ner} and {@code ner-train}
 */
record NameCorpora(Path folder) {
  /** Whose licences let weights be learned from them: CC BY 4.0, MIT, CC BY 4.0. */
  static final List<String> LEARNED =
      List.of("ner/en-wikigold", "ner/ru-factrueval", "ner-train/kk-kaznerd");

  /** Those that only judge. */
  static final List<String> JUDGING = List.of("ner/fa-peyma", "ner/tr-milliyet");

  /** The files of the project's own golden facts. */
  static final List<String> GOLDEN = List.of("golden.jsonl", "fresh.jsonl", "newest.jsonl");

  private static final ObjectMapper JSON = new ObjectMapper();

  List<MarkedNews> read(String name) {
    Path file = folder.resolve(name + ".jsonl.gz");
    if (!Files.exists(file)) {
      return List.of();
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<MarkedNews> all = new ArrayList<>();
      String line;
      while ((line = lines.readLine()) != null) {
        JsonNode text = JSON.readTree(line);
        all.add(
            new MarkedNews(
                name + '/' + text.path("id").asText(),
                text.path("lang").asText(),
                paragraphs(text)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project's own golden facts of a file. */
  static List<JsonNode> golden(String file) {
    try (Stream<String> lines = Files.lines(Path.of("src/test/resources/facts", file))) {
      return lines.map(NameCorpora::json).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<MarkedNews.Paragraph> paragraphs(JsonNode node) {
    String text = node.path("text").asText();
    List<MarkedNews.Paragraph> paragraphs = new ArrayList<>();
    int end = 0;
    for (String part : text.split("\n\\s*\n")) {
      int start = text.indexOf(part, end);
      end = start + part.length();
      if (!part.isBlank()) {
        paragraphs.add(new MarkedNews.Paragraph(part, marks(node.path("spans"), start, end)));
      }
    }
    return paragraphs;
  }

  /** Of those that lie in others, the outer ones. */
  private static List<MarkedNews.Mark> marks(JsonNode spans, int start, int end) {
    List<MarkedNews.Mark> within = new ArrayList<>();
    for (JsonNode span : spans) {
      boolean inside = span.get(0).asInt() >= start && span.get(1).asInt() <= end;
      if (inside && isName(span.get(2).asText()) && span.get(0).asInt() < span.get(1).asInt()) {
        within.add(
            new MarkedNews.Mark(
                span.get(0).asInt() - start,
                span.get(1).asInt() - start,
                MarkedNews.Kind.valueOf(span.get(2).asText())));
      }
    }
    within.sort(
        Comparator.comparingInt(MarkedNews.Mark::start)
            .thenComparing(Comparator.comparingInt(MarkedNews.Mark::end).reversed()));
    return outer(within);
  }

  private static List<MarkedNews.Mark> outer(List<MarkedNews.Mark> ordered) {
    List<MarkedNews.Mark> outer = new ArrayList<>();
    int end = 0;
    for (MarkedNews.Mark mark : ordered) {
      if (mark.start() >= end) {
        outer.add(mark);
        end = mark.end();
      }
    }
    return outer;
  }

  private static boolean isName(String kind) {
    return Stream.of(MarkedNews.Kind.values()).anyMatch(known -> known.name().equals(kind));
  }
}
