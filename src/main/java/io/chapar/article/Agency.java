package io.chapar.article;

/**
 * The agency that reports.
 *
 * @param id a stable lower-case name, such as {@code isna}
 * @param name as the agency writes itself in the article's language
 */
public record Agency(String id, String name) {}
