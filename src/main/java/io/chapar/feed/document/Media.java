package io.chapar.feed.document;

import org.jspecify.annotations.Nullable;

/**
 * A file beside the article.
 *
 * @param type media type
 * @param medium image, audio, video, document or executable (Media RSS)
 * @param length in bytes
 * @param width in pixels
 * @param height in pixels
 * @param caption text without markup
 * @param credit who made it
 */
public record Media(
    String url,
    @Nullable String type,
    @Nullable String medium,
    @Nullable String length,
    @Nullable String width,
    @Nullable String height,
    @Nullable String caption,
    @Nullable String credit) {}
