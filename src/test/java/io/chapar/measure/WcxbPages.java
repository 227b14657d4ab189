package io.chapar.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Murrough-Foley/web-content-extraction-benchmark: the pages that it calls articles. */
final class WcxbPages {
  private WcxbPages() {}

  static List<CorpusPage> read(Path folder) throws IOException {
    List<CorpusPage> pages = new ArrayList<>();
    for (String part : List.of("dev", "test")) {
      for (Path truth : Corpora.list(folder.resolve(part).resolve("ground-truth"), ".json")) {
        JsonNode page = Json.read(truth);
        String kind = page.path("_internal").path("page_type").path("primary").asText("");
        String body = page.path("ground_truth").path("main_content").asText("");
        if (kind.equals("article") && !body.isEmpty()) {
          pages.add(page(folder.resolve(part), part, truth, page));
        }
      }
    }
    return pages;
  }

  private static CorpusPage page(Path folder, String part, Path truth, JsonNode page)
      throws IOException {
    String name = truth.getFileName().toString().replace(".json", "");
    Path html = folder.resolve("html").resolve(name + ".html.gz");
    String url = page.path("url").asText("");
    return Corpora.raw("wcxb", part + "/" + name, url, html, gold(page.path("ground_truth")));
  }

  private static Gold gold(JsonNode truth) {
    return new Gold(
        truth.path("main_content").asText(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Json.text(truth, "title"),
        null,
        Json.texts(truth.path("author")),
        null,
        day(Json.text(truth, "publish_date")));
  }

  private static @Nullable String day(@Nullable String date) {
    return date != null && date.matches("(?s)\\d{4}-\\d\\d-\\d\\d.*") ? date : null;
  }
}
