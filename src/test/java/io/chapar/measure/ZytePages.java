package io.chapar.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** scrapinghub/article-extraction-benchmark: whole bodies. */
final class ZytePages {
  private ZytePages() {}

  static List<CorpusPage> read(Path folder) throws IOException {
    JsonNode truth = Json.read(folder.resolve("ground-truth.json"));
    List<CorpusPage> pages = new ArrayList<>();
    for (String id : (Iterable<String>) truth::fieldNames) {
      JsonNode page = truth.path(id);
      String body = page.path("articleBody").asText("");
      Gold gold =
          new Gold(body, List.of(), List.of(), List.of(), null, null, null, List.of(), null, null);
      Path html = folder.resolve("html").resolve(id + ".html.gz");
      pages.add(Corpora.decoded("zyte", id, page.path("url").asText(""), html, gold));
    }
    return pages;
  }
}
