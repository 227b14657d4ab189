package io.chapar.split.metadata;

import io.chapar.article.Image;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is declared of one picture beside its address. Sources: schema.org's ImageObject and the
 * structured properties of og:image (ogp.me).
 *
 * @param width in pixels
 * @param height in pixels
 * @param license the address of a licence, or its name
 */
public record ImageDetails(
    @Nullable String caption,
    @Nullable String credit,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable String mediaType,
    @Nullable String license,
    @Nullable String copyrightNotice) {
  public static final ImageDetails NONE =
      new ImageDetails(null, null, null, null, null, null, null);

  /** No picture of news is wider. */
  private static final int LARGEST = 100_000;

  /** Pixels as they are declared: "1200", "1200px"; null for anything else. */
  public static @Nullable Integer pixels(String declared) {
    String digits = declared.strip().replaceFirst("(?:px)?$", "");
    boolean number = digits.matches("\\d{1,6}(?:\\.0+)?");
    int pixels = number ? (int) Double.parseDouble(digits) : 0;
    return pixels > 0 && pixels <= LARGEST ? Integer.valueOf(pixels) : null;
  }

  /** Of which but the media type is known; one that is no picture's is not. */
  public static ImageDetails ofType(String mediaType) {
    return new ImageDetails(
        null, null, null, null, mediaType.startsWith("image/") ? mediaType : null, null, null);
  }

  /** These, and the other ones where these say nothing. */
  ImageDetails or(ImageDetails other) {
    return new ImageDetails(
        or(caption, other.caption),
        or(credit, other.credit),
        or(width, other.width),
        or(height, other.height),
        or(mediaType, other.mediaType),
        or(license, other.license),
        or(copyrightNotice, other.copyrightNotice));
  }

  private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }

  /**
   * @param address absolute
   */
  Image image(URI address) {
    String type = mediaType == null ? Image.mediaType(address) : mediaType;
    return new Image(address, caption, credit, width, height, type, license, copyrightNotice);
  }
}
