package io.chapar.split.metadata;

import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Letters;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells the bylines of agencies, desks and houses from those of persons, by what is declared of
 * them, by the registry of publishers and the names of the page's site, and by their form. That
 * somebody is declared a person tells nothing: systems declare so of every account.
 */
final class BylineKinds {
  private final BylineNames names;
  private final Predicate<String> isKnown;
  private final Set<String> declared;

  /**
   * @param isKnown whether a name is a publisher's, or of the page's own site
   * @param claims all bylines of the page
   */
  BylineKinds(BylineNames names, Predicate<String> isKnown, List<Claim> claims) {
    this.names = names;
    this.isKnown = isKnown;
    this.declared =
        claims.stream()
            .filter(Claim::isOfHouse)
            .map(claim -> Letters.fold(claim.value()))
            .collect(Collectors.toSet());
  }

  List<String> organisations(List<String> bylines) {
    return bylines.stream().filter(this::isOrganisation).toList();
  }

  private boolean isOrganisation(String name) {
    return declared.contains(Letters.fold(name)) || isKnown.test(name) || names.isOfHouse(name);
  }
}
