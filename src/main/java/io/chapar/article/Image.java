package io.chapar.article;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A picture that belongs to the article.
 *
 * @param address absolute
 * @param caption text without markup
 * @param credit the photographer or agency
 */
public record Image(URI address, @Nullable String caption, @Nullable String credit) {}
