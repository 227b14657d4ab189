package io.chapar.article;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an article came from; made once, carried unchanged.
 *
 * @param feed the name of the feed, or of the inbox
 * @param link as the feed gives it
 * @param address from which the bytes came, after redirects; null when the feed or a file held them
 * @param digest SHA-256 of the bytes, hexadecimal
 */
public record Origin(
    String feed, @Nullable URI link, @Nullable URI address, Instant fetchedAt, String digest) {}
