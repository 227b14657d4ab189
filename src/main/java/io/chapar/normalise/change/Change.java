package io.chapar.normalise.change;

/**
 * One change that a rule makes to a text of an article; the same change at the same place is said
 * once.
 *
 * @param place {@code title}, {@code summary}, {@code block 1} … and so on
 * @param rule the id of the rule, such as {@code torn-word}; see {@link NormalisationRule}
 * @param before at most 80 characters
 * @param after the same; empty when the rule drops what stood there
 */
public record Change(String place, String rule, String before, String after) {}
