package io.chapar.feed.charset;

/**
 * @param label of the encoding, lower case
 */
public record DecodedText(String text, String label) {}
