package io.chapar.metrics;

import io.chapar.article.Article;
import io.chapar.article.Metadata;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which fields of a record are filled, by their names in it. */
final class FilledFields {
  private FilledFields() {}

  static Map<String, Boolean> of(Article article) {
    Metadata metadata = article.metadata();
    Map<String, Boolean> filled = new LinkedHashMap<>();
    filled.put("title", metadata.title() != null);
    filled.put("summary", metadata.summary() != null);
    filled.put("publishedAt", metadata.published() != null);
    filled.put("bylines", !metadata.bylines().isEmpty());
    filled.put("section", metadata.section() != null);
    filled.put("images", !metadata.images().isEmpty());
    filled.put("body", article.blocks().stream().anyMatch(block -> block.kind().isBody()));
    return filled;
  }
}
