package io.chapar.article;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A picture that belongs to the article.
 *
 * @param address absolute
 * @param caption text without markup
 * @param credit the photographer or agency
 * @param width in pixels, as declared
 * @param height in pixels, as declared
 * @param mediaType as declared, or as the ending of the address says: image/jpeg
 * @param license the address of a licence, or its name
 * @param copyrightNotice the words of the notice
 */
public record Image(
    URI address,
    @Nullable String caption,
    @Nullable String credit,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable String mediaType,
    @Nullable String license,
    @Nullable String copyrightNotice) {

  /** One of which no more is known. */
  public Image(URI address, @Nullable String caption, @Nullable String credit) {
    this(address, caption, credit, null, null, null, null, null);
  }

  /** The same with other words below it. */
  public Image with(@Nullable String caption, @Nullable String credit) {
    return new Image(address, caption, credit, width, height, mediaType, license, copyrightNotice);
  }
}
