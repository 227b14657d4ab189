package io.chapar.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a corpus knows of a page. What it does not know is null, or empty.
 *
 * @param body the whole body, paragraphs parted by a blank line
 * @param optional paragraphs that may be in the body or not
 * @param with segments that the body must hold
 * @param without segments that it must not hold; empty with {@code with}: no such gold
 * @param start the first paragraphs of the body
 * @param title the headline
 * @param looseTitle the headline, known only roughly
 * @param authors names
 * @param bylineLine the line of names as the page has it
 * @param published ISO 8601, as the corpus writes it
 */
public record Gold(
    @Nullable String body,
    List<String> optional,
    List<String> with,
    List<String> without,
    @Nullable String start,
    @Nullable String title,
    @Nullable String looseTitle,
    List<String> authors,
    @Nullable String bylineLine,
    @Nullable String published) {

  /** Text of the article, to tell its language by; empty where there is none. */
  String sample() {
    String text = body != null ? body : start != null ? start : String.join("\n", with);
    return text.isBlank() && title != null ? title : text;
  }
}
