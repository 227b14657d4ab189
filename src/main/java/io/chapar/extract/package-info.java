/**
 * An article to what it says, as data.
 *
 * <p>Rules are written once, in Java, for how news is written; the words that they look for are
 * tables, one folder per language under {@code io/chapar/extract/}. A language gains a kind of fact
 * by gaining a table ({@link io.chapar.extract.language.Kind}), and a construction by gaining one
 * of what its words look like ({@link io.chapar.extract.language.Form}): no line of Java spells a
 * word of one. {@code README.md} there says what each table holds, and how to add a language. Words
 * are compared in a folded form (see {@link io.chapar.extract.language.Folding}), so that a lost
 * ZWNJ or an Arabic kaf hides nothing; spans point into the text as it stands.
 *
 * <p>Finders work on {@link io.chapar.extract.passage.Passage}s and give mentions; only {@link
 * io.chapar.extract.FactExtractor} makes records.
 */
@NullMarked
package io.chapar.extract;

import org.jspecify.annotations.NullMarked;
