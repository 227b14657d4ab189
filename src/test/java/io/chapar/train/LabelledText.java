package io.chapar.train;

import io.chapar.article.Agency;
import io.chapar.article.DateTime;
import io.chapar.split.plain.label.TextLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plain-text document whose labels are known.
 *
 * @param id unique, and the same for the same seed
 * @param corpus where the article came from: {@code zyte}, {@code own}, {@code golden} …
 * @param host of the publisher; texts of one host belong into one fold
 * @param language BCP 47
 * @param ways how the article became plain text, for figures by way: {@code lynx}, {@code telegram}
 * @param text as it would stand in the file after decoding
 * @param spans in the order of the text; they do not overlap, and cover all but white space and
 *     invisible characters
 * @param facts the metadata that is right
 */
public record LabelledText(
    String id,
    String corpus,
    String host,
    String language,
    List<String> ways,
    String text,
    List<Span> spans,
    Facts facts) {

  public LabelledText {
    ways = List.copyOf(ways);
    spans = List.copyOf(spans);
  }

  /**
   * A piece of the text. A block that is broken (over lines, by a page's foot) has several spans of
   * one paragraph number; spans of one line are apart where labels are glued.
   *
   * @param start of its first character, in chars of the text
   * @param end after its last character
   * @param paragraph the number of its block; the same only for pieces of one block
   */
  public record Span(int start, int end, TextLabel label, int paragraph) {}

  /**
   * What a reader of the document should find; null or empty where the text does not say it.
   *
   * @param id the publisher's identifier
   * @param published with the offset where the text or the publisher's zone gives one
   * @param bylines reporters, without photographers, editors and senders
   */
  public record Facts(
      @Nullable String title,
      @Nullable String url,
      @Nullable String id,
      @Nullable DateTime published,
      @Nullable Agency agency,
      List<String> bylines,
      String language) {

    public Facts {
      bylines = List.copyOf(bylines);
    }
  }

  /** The words of a span. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }
}
