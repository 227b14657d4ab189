package io.chapar.split.metadata;

import io.chapar.article.Agency;
import io.chapar.split.site.Publisher;
import io.chapar.split.site.Publishers;
import io.chapar.split.tuning.Threshold;
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
  private static final double DECLARED = Threshold.DECLARED.value();

  /** As people are called: Petra, Sana, Wafa. */
  private static final Pattern GIVEN = Pattern.compile("[A-Z][a-z]{1,4}");

  private static final Pattern PARTS = Pattern.compile("[()\\[\\]|/,،;–—]| - ");

  static Optional<AgencyByline> of(List<Claim> bylines, Publishers publishers) {
    return bylines.stream()
        .filter(claim -> claim.trust() > DECLARED)
        .flatMap(claim -> named(claim, publishers).stream())
        .findFirst();
  }

  private static Optional<AgencyByline> named(Claim claim, Publishers publishers) {
    return publishers.named(last(claim)).stream()
        .filter(Publisher::wire)
        .flatMap(wire -> wire.agency().stream())
        .filter(agency -> !isGivenName(last(claim)) || agency.name().equals(last(claim)))
        .map(agency -> new AgencyByline(agency, claim))
        .findFirst();
  }

  private static String last(Claim byline) {
    return parts(byline.value()).reduce("", (before, part) -> part);
  }

  /** Whether it may be one, though an agency's letters read the same: PETRA, SANA, WAFA. */
  static boolean isGivenName(String part) {
    return GIVEN.matcher(part).matches();
  }

  /** What signs part in a byline. */
  static Stream<String> parts(String byline) {
    return PARTS.splitAsStream(byline).map(String::strip);
  }
}
