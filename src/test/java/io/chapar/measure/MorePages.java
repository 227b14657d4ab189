package io.chapar.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A corpus of two files, NAME.pages.jsonl.gz and NAME.gold.jsonl.gz, a JSON object a line. */
final class MorePages {
  private MorePages() {}

  static List<CorpusPage> read(Path pages) throws IOException {
    Path golds = Path.of(pages.toString().replace(".pages.", ".gold."));
    Map<String, JsonNode> known = new HashMap<>();
    lines(golds, line -> known.put(line.path("id").asText(), line));
    List<CorpusPage> read = new ArrayList<>();
    String corpus = pages.getFileName().toString().replaceFirst("\\..*", "");
    lines(
        pages,
        line -> {
          JsonNode gold = known.get(line.path("id").asText());
          if (gold != null) {
            read.add(page(corpus, line, gold));
          }
        });
    return read;
  }

  private static void lines(Path file, Consumer<JsonNode> work) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(Corpora.open(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          work.accept(Json.MAPPER.readTree(line));
        }
      }
    }
  }

  private static CorpusPage page(String corpus, JsonNode page, JsonNode gold) {
    boolean article = gold.path("kind").asText().equals("article");
    return new CorpusPage(
        corpus,
        page.path("id").asText(),
        page.path("url").asText(""),
        Json.text(page, "content_type"),
        bytes(page),
        article ? null : gold.path("sort").asText("?"),
        gold(gold.path("gold")));
  }

  private static byte[] bytes(JsonNode page) {
    try {
      return page.has("html_base64")
          ? page.path("html_base64").binaryValue()
          : page.path("html").asText().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Gold gold(JsonNode gold) {
    return new Gold(
        whole(gold, "body"),
        Json.texts(gold.path("optional")),
        List.of(),
        List.of(),
        whole(gold, "start"),
        Json.text(gold, "title"),
        Json.text(gold, "title_loose"),
        Json.texts(gold.path("authors")),
        Json.text(gold, "byline_raw"),
        Json.text(gold, "published"));
  }

  /** A text that counts where it is empty, too. */
  private static @Nullable String whole(JsonNode gold, String name) {
    return gold.has(name) ? gold.path(name).asText("") : null;
  }
}
