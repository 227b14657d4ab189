package io.chapar.split.plain.line;

/**
 * A line of a document that is not blank, without the spaces and marks of direction at its ends.
 *
 * @param start of its first character in the document
 * @param end after its last character
 * @param gap how many blank lines stand above it
 * @param indent how many characters stand before it in its line
 */
public record TextLine(String text, int start, int end, int gap, int indent) {}
