package io.chapar.split.plain.line;

/**
 * A piece of a document that has one label: a line, wrapped lines, or a part of them where texts of
 * several kinds may be glued.
 *
 * @param text with a space for each line end
 * @param start of its first character in the document
 * @param end after its last character
 * @param cut why it begins here
 * @param line number of the joined line that it is of
 * @param gap how many blank lines stand above it
 * @param lines how many lines were joined
 * @param join how probable it is that its first line goes on with the line above it; 1 where it
 *     begins within a line
 * @param between what parts it from the segment before it, where both are of one joined line; else
 *     a space
 */
public record Segment(
    String text,
    int start,
    int end,
    Cut cut,
    int line,
    int gap,
    int lines,
    float join,
    String between) {}
