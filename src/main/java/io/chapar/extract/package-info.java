/**
 * An article to what it says, as data.
 *
 * <p>Names and quotes are found by learned weights, all else by rules that are written once, in
 * Java, for how news is written; the words that both look for are tables, one folder per language
 * under {@code io/chapar/extract/}. A language gains a kind of fact by gaining a table ({@link
 * io.chapar.extract.language.LexicalCategory}), and a construction by gaining one of what its words
 * look like ({@link io.chapar.extract.language.AffixClass}), or for dates and numbers a rule of its
 * own ({@link io.chapar.extract.rule.RuleList}): no line of Java spells a word of one. {@code
 * README.md} there says what each table holds, and how to add a language.
 *
 * <p>{@link io.chapar.extract.FactExtractor} is the door, and alone makes records. It reads each
 * block as a {@link io.chapar.extract.block.TokenisedBlock} of its {@code language} and asks the
 * finders in turn, each of which takes the words that it found: {@code date} and {@code number},
 * then the {@code tagger} for all names. {@code coreference}, {@code organisation} and {@code
 * place} say who and what the names mean, {@code jobtitle} what people are; {@code speech} and
 * {@code quote} what they said. The keywords are found here. The description of each package says
 * what it rests on; no two rest on each other.
 */
@NullMarked
package io.chapar.extract;

import org.jspecify.annotations.NullMarked;
