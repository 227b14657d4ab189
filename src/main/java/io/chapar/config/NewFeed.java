package io.chapar.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is to be watched.
 *
 * @param name as watch lists allow it
 * @param group null when it is in none
 * @param language BCP 47; null when the feed itself decides
 */
public record NewFeed(
    String name, URI address, @Nullable String group, @Nullable String language) {}
