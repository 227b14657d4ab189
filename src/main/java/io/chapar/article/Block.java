package io.chapar.article;

/**
 * A piece of an article in our form, beside what the publisher wrote.
 *
 * @param text normalised: NFC, one space between words, the language's own letters and marks
 * @param source as it stood
 */
public record Block(BlockKind kind, String text, String source) {}
