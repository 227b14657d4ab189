package io.chapar.article;

import org.jspecify.annotations.Nullable;

/**
 * A piece of an article in our form, beside what the publisher wrote.
 *
 * @param text normalised: NFC, one space between words, the language's own letters and marks
 * @param source as it stood
 * @param language BCP 47; null when it is the article's
 */
public record Block(BlockKind kind, String text, String source, @Nullable String language) {

  /** A piece in the language of its article. */
  public Block(BlockKind kind, String text, String source) {
    this(kind, text, source, null);
  }
}
