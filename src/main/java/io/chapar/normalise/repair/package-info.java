/**
 * What is mended in a text of any language: charsets that were taken for others, references left in
 * the text, broken words, invisible characters.
 */
@NullMarked
package io.chapar.normalise.repair;

import org.jspecify.annotations.NullMarked;
