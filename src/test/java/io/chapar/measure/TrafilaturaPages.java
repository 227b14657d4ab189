package io.chapar.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** adbar/trafilatura: segments that must, and must not, be in the body. */
final class TrafilaturaPages {
  private TrafilaturaPages() {}

  static List<CorpusPage> read(Path folder) throws IOException {
    JsonNode all = Json.read(folder.resolve("tests/evaldata.json"));
    List<CorpusPage> pages = new ArrayList<>();
    for (String url : (Iterable<String>) all::fieldNames) {
      String file = all.path(url).path("file").asText();
      pages.add(Corpora.raw("trafilatura", file, url, html(folder, file), gold(all.path(url))));
    }
    return pages;
  }

  private static Path html(Path folder, String file) {
    return Stream.of("tests/cache", "tests/eval")
        .map(part -> folder.resolve(part).resolve(file))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no page " + file));
  }

  private static Gold gold(JsonNode page) {
    return new Gold(
        null,
        List.of(),
        Json.texts(page.path("with")),
        Json.texts(page.path("without")),
        null,
        Json.text(page, "title"),
        null,
        Json.texts(page.path("author")),
        null,
        day(Json.text(page, "date")));
  }

  private static @Nullable String day(@Nullable String date) {
    return date != null && date.matches("\\d{4}-\\d\\d-\\d\\d") ? date : null;
  }
}
