/**
 * How good the splitter is, measured on pages whose articles are known, and what each of its parts
 * is worth. All of it is run by hand; {@link io.chapar.measure.Corpora} says where the pages are.
 *
 * <ul>
 *   <li>{@code CrossValidation} prints the figures of each corpus, language and script, by folds of
 *       hosts, and what changed since another run.
 *   <li>{@code AblationTable} takes out one rule, table or learned part after the other ({@code
 *       ablations.txt}) and prints what that costs. A rule whose absence costs nothing goes.
 * </ul>
 */
@NullMarked
package io.chapar.measure;

import org.jspecify.annotations.NullMarked;
