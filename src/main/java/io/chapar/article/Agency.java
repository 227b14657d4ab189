package io.chapar.article;

/**
 * The house that reports.
 *
 * @param id a stable lower-case name, such as {@code isna}
 * @param name as the house writes itself in the article's language
 */
public record Agency(String id, String name) {}
