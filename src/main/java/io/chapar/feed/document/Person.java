package io.chapar.feed.document;

import org.jspecify.annotations.Nullable;

/** Who wrote; at least one part is there. */
public record Person(@Nullable String name, @Nullable String email, @Nullable String uri) {}
