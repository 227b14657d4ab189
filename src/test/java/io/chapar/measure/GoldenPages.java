package io.chapar.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The project's own golden pages: what each folder's expected.json says of its page.html. */
final class GoldenPages {
  private GoldenPages() {}

  static List<CorpusPage> read(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .sorted()
          .filter(one -> Files.exists(one.resolve("page.html")))
          .map(GoldenPages::page)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CorpusPage page(Path folder) {
    try {
      JsonNode expected = Json.read(folder.resolve("expected.json"));
      String url = expected.path("address").asText("");
      byte[] bytes = Files.readAllBytes(folder.resolve("page.html"));
      String id = folder.getFileName().toString();
      return new CorpusPage("goldens", id, url, "text/html", bytes, null, gold(expected));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Gold gold(JsonNode expected) {
    return new Gold(
        body(expected),
        List.of(),
        List.of(),
        List.of(),
        null,
        Json.text(expected, "title"),
        null,
        Json.texts(expected.path("bylines")),
        null,
        Json.text(expected, "published"));
  }

  private static @Nullable String body(JsonNode expected) {
    return expected.has("body") ? String.join("\n\n", Json.texts(expected.path("body"))) : null;
  }
}
