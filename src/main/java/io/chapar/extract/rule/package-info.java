/**
 * Ordered lists of named rules over the words of a block. The lists are files beside the tables of
 * the languages, whose README describes them; {@link io.chapar.extract.rule.RuleList} reads one and
 * applies it. What a rule gives is made by the finder that owns the list.
 *
 * <p>Rests on {@code block}.
 */
@NullMarked
package io.chapar.extract.rule;

import org.jspecify.annotations.NullMarked;
