package io.chapar.article;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
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

  /** By the ending of the address, as IANA registers them. */
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "png", "image/png",
          "gif", "image/gif",
          "webp", "image/webp",
          "avif", "image/avif",
          "svg", "image/svg+xml");

  /** One of which no more is known than its address says. */
  public Image(URI address, @Nullable String caption, @Nullable String credit) {
    this(address, caption, credit, null, null, mediaType(address), null, null);
  }

  /** The media type that the ending of a picture's address says; null for none that is known. */
  public static @Nullable String mediaType(URI address) {
    String path = String.valueOf(address.getPath());
    return MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** The same with other words below it. */
  public Image with(@Nullable String caption, @Nullable String credit) {
    return new Image(address, caption, credit, width, height, mediaType, license, copyrightNotice);
  }
}
