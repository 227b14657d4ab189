package io.chapar.feed;

/**
 * @param label of the encoding, lower case
 */
record DecodedText(String text, String label) {}
