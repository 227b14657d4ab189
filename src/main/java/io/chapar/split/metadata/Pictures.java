package io.chapar.split.metadata;

import io.chapar.article.Image;
import io.chapar.split.site.PageAddresses;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The images that a page claims; the first, which stands at its head, with its caption. */
final class Pictures {
  private static final int MOST = 10;

  /** Rules of elements within the page, which show in other sizes what its head declares. */
  private static final Set<String> MARKED = Set.of("microdata", "rdfa", "link-image");

  private final PageClaims claims;

  Pictures(PageClaims claims) {
    this.claims = claims;
  }

  /**
   * @param base of addresses that are relative
   */
  List<Image> of(@Nullable URI base) {
    List<Claim> all = claims.of(Field.IMAGES);
    boolean declared = all.stream().anyMatch(claim -> !MARKED.contains(claim.rule()));
    List<URI> addresses =
        all.stream()
            .filter(claim -> !declared || !MARKED.contains(claim.rule()))
            .flatMap(claim -> PageAddresses.parse(claim.value(), base).stream())
            .distinct()
            .limit(MOST)
            .toList();
    List<Image> images = new ArrayList<>();
    for (URI address : addresses) {
      boolean first = images.isEmpty();
      images.add(
          new Image(
              address, first ? words(Field.CAPTION) : null, first ? words(Field.CREDIT) : null));
    }
    return images;
  }

  private @Nullable String words(Field field) {
    return claims.best(field).map(Claim::value).orElse(null);
  }
}
