package io.chapar.article;

/**
 * A piece of an article as the publisher wrote it.
 *
 * @param text decoded, without markup, at most trimmed; letters, digits and spaces as they stood
 */
public record RawBlock(BlockKind kind, String text) {}
