package io.chapar.split.metadata;

import io.chapar.split.site.PageAddresses;
import io.chapar.split.site.Publisher;
import io.chapar.split.wording.Letters;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page's site is called: as it says, as its host is named, as its publisher is known. */
final class SiteNames {
  private SiteNames() {}

  /** Whether the site says that it is called so, not only who writes for it. */
  static boolean isSaid(PageClaims claims, String name) {
    String folded = Letters.fold(name);
    return claims.of(Field.SITE).stream()
        .anyMatch(claim -> !claim.isOfHouse() && Letters.fold(claim.value()).equals(folded));
  }

  /** Folded, as {@link Letters#fold} does. */
  static Set<String> of(PageClaims claims, @Nullable URI address, Optional<Publisher> publisher) {
    Set<String> names = new HashSet<>();
    claims.of(Field.SITE).forEach(claim -> names.add(Letters.fold(claim.value())));
    String host = PageAddresses.host(address);
    names.add(Letters.fold(host));
    names.add(Letters.fold(PageAddresses.siteName(host)));
    publisher.ifPresent(p -> p.names().forEach(name -> names.add(Letters.fold(name))));
    names.remove("");
    return names;
  }
}
