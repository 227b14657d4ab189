/**
 * What is known of a language before an article is read: its tables and how it builds sentences.
 *
 * <p>The tables lie in our resources, one folder a language, and {@code README.md} there says what
 * each holds. {@link io.chapar.extract.language.Languages} takes a tag and gives a {@link
 * io.chapar.extract.language.Language}: the {@link io.chapar.extract.language.Lexicon} of its
 * entries by {@link io.chapar.extract.language.LexicalCategory}, what its words look like by {@link
 * io.chapar.extract.language.AffixClass}, its {@link io.chapar.extract.language.Tokeniser}, and how
 * often news uses its words. Words are compared in a folded form (see {@link
 * io.chapar.extract.language.Folding}), so that a lost ZWNJ or an Arabic kaf hides nothing.
 *
 * <p>Rests on no other package of the extraction.
 */
@NullMarked
package io.chapar.extract.language;

import org.jspecify.annotations.NullMarked;
