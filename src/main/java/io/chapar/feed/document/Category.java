package io.chapar.feed.document;

import org.jspecify.annotations.Nullable;

/**
 * A word that a feed files an article under.
 *
 * @param scheme the list that the term is from
 * @param label the term for people's eyes
 */
public record Category(String term, @Nullable String scheme, @Nullable String label) {}
