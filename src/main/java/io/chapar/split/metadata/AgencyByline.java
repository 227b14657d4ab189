package io.chapar.split.metadata;

import io.chapar.article.Agency;
import io.chapar.split.site.Publisher;
import io.chapar.split.site.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An agency that ends a declared byline: alone, or beside a writer or a place.
 *
 * @param claim that names it
 */
record AgencyByline(Agency agency, Claim claim) {
  private static final double DECLARED = 0.7;
  private static final Pattern PARTS = Pattern.compile("[()\\[\\]|/,،;–—]| - ");

  static Optional<AgencyByline> of(List<Claim> bylines, Publishers publishers) {
    return bylines.stream()
        .filter(claim -> claim.trust() > DECLARED)
        .flatMap(claim -> named(claim, publishers).stream())
        .findFirst();
  }

  private static Optional<AgencyByline> named(Claim claim, Publishers publishers) {
    return parts(claim.value()).reduce((before, last) -> last).stream()
        .flatMap(part -> publishers.named(part).stream())
        .filter(Publisher::wire)
        .flatMap(wire -> wire.agency().stream())
        .map(agency -> new AgencyByline(agency, claim))
        .findFirst();
  }

  /** What signs part in a byline. */
  static Stream<String> parts(String byline) {
    return PARTS.splitAsStream(byline).map(String::strip);
  }
}
