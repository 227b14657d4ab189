package io.chapar.train;

import io.chapar.train.Story.Part;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article out of a corpus or of the project, whose blocks somebody has told apart.
 *
 * @param corpus by its name: {@code fundus}, {@code golden} …
 * @param published null where it is not known, as the other nullable parts
 * @param language BCP 47
 */
record KnownArticle(
    String corpus,
    String url,
    String title,
    @Nullable String kicker,
    @Nullable String summary,
    @Nullable String caption,
    List<Part> body,
    List<String> bylines,
    @Nullable OffsetDateTime published,
    List<String> tags,
    String language) {

  KnownArticle {
    body = List.copyOf(body);
    bylines = List.copyOf(bylines);
    tags = List.copyOf(tags);
  }
}
