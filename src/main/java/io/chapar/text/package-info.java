/**
 * Characters and bytes of any text: encodings, halves of characters, markup to text, tables.
 *
 * <p>Sources: Unicode 15.1 (surrogates, UTF-8), the Encoding Standard of WHATWG (labels,
 * windows-1252 for what is called latin-1), HTML Living Standard (white space). The table {@code
 * charsets.tsv} says its own. Knows the JDK alone.
 */
@NullMarked
package io.chapar.text;

import org.jspecify.annotations.NullMarked;
