package io.chapar.train;

import io.chapar.split.plain.label.TextLabel;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article whose parts are known, before it is turned into plain text.
 *
 * @param corpus where it came from
 * @param host the fold it belongs to
 * @param kicker null when it has none; so too the summary and the caption
 * @param body in its order: paragraphs, headings, quotes, items of lists
 * @param id the publisher's identifier; null when it has none
 * @param opens whether its first paragraphs may get an opening that names the agency: not where the
 *     publisher has written one
 */
record Story(
    String corpus,
    String host,
    House house,
    Language language,
    String title,
    @Nullable String kicker,
    @Nullable String summary,
    @Nullable String caption,
    List<Part> body,
    List<String> bylines,
    ZonedDateTime published,
    String url,
    @Nullable String id,
    String place,
    String section,
    List<String> tags,
    boolean opens) {

  Story {
    body = List.copyOf(body);
    bylines = List.copyOf(bylines);
    tags = List.copyOf(tags);
  }

  /** A block of the body. */
  record Part(TextLabel label, String text) {}
}
