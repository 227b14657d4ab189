package io.chapar.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * flairNLP/fundus: what hand-written parsers gave. A publisher's JSON has an entry for each version
 * of its parser; its pages, sorted by their day, belong to them in order.
 */
final class FundusPages {
  private static final String PAGE = ".html.gz";

  private FundusPages() {}

  static List<CorpusPage> read(Path folder) throws IOException {
    List<CorpusPage> pages = new ArrayList<>();
    for (Path country : folders(folder)) {
      JsonNode meta = Json.read(country.resolve("meta.info"));
      for (Path expected : Corpora.list(country, ".json")) {
        pages.addAll(publisher(expected, meta));
      }
    }
    return pages;
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(one -> Files.exists(one.resolve("meta.info"))).sorted().toList();
    }
  }

  private static List<CorpusPage> publisher(Path expected, JsonNode meta) throws IOException {
    JsonNode entries = Json.read(expected);
    List<String> versions = new ArrayList<>();
    entries.fieldNames().forEachRemaining(versions::add);
    versions.sort(Comparator.comparing(FundusPages::number));
    String publisher = expected.getFileName().toString().replace(".json", "");
    List<Path> files =
        Corpora.list(expected.resolveSibling(""), PAGE).stream()
            .filter(file -> publisher(file).equals(publisher))
            .toList();
    List<CorpusPage> pages = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String name = files.get(i).getFileName().toString();
      String id = country(expected) + "/" + name.substring(0, name.length() - PAGE.length());
      String url = meta.path(name).path("url").asText();
      Gold gold = gold(entries.path(versions.get(i)));
      pages.add(Corpora.decoded("fundus", id, url, files.get(i), gold));
    }
    return pages;
  }

  private static String country(Path expected) {
    return expected.toAbsolutePath().getParent().getFileName().toString();
  }

  /** The name before the three parts of the day. */
  private static String publisher(Path page) {
    return page.getFileName().toString().replaceFirst("(_[^_]*){3}$", "");
  }

  /** Versions count as numbers: V1_10 is after V1_9. */
  private static int number(String version) {
    String digits = version.replaceAll("\\D+", " ").strip();
    int number = 0;
    for (String part : digits.split(" ")) {
      number = number * 1000 + Integer.parseInt(part);
    }
    return number;
  }

  private static Gold gold(JsonNode entry) {
    return new Gold(
        body(entry.path("body")),
        all(entry.path("body").path("summary")),
        List.of(),
        List.of(),
        null,
        entry.path("title").asText(""),
        null,
        Json.texts(entry.path("authors")),
        null,
        Json.text(entry, "publishing_date"));
  }

  private static String body(JsonNode body) {
    List<String> blocks = new ArrayList<>(all(body.path("summary")));
    for (JsonNode section : body.path("sections")) {
      blocks.addAll(all(section.path("headline")));
      blocks.addAll(all(section.path("paragraphs")));
    }
    return String.join("\n\n", blocks);
  }

  private static List<String> all(JsonNode texts) {
    List<String> all = new ArrayList<>();
    texts.forEach(text -> all.add(text.asText()));
    return all;
  }
}
