package io.chapar.article;

import org.jspecify.annotations.Nullable;

/**
 * A listed phrase in an article.
 *
 * @param phrase as it is listed
 * @param group of the list; null of a phrase that stands in a route
 * @param field title or block
 * @param block the index of the block, from 0; null in the title
 * @param start of the words, in UTF-16 units of the title or of the block's text
 * @param end after the words
 * @param text the words as they are written there
 */
public record Mention(
    String phrase,
    @Nullable String group,
    Field field,
    @Nullable Integer block,
    int start,
    int end,
    String text) {

  Mention at(int otherBlock) {
    return new Mention(phrase, group, field, otherBlock, start, end, text);
  }

  /** Where phrases are looked for; the names are part of the record. */
  public enum Field {
    TITLE,
    BLOCK
  }
}
