package io.chapar.split;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses the bylines: the persons that the most trusted place names, and where no person is named,
 * the desk or house that is.
 */
final class Bylines {
  private static final double TRUSTED = 0.35;
  private static final int MOST_MARKED = 4;

  private final Names names;
  private final Predicate<String> isPerson;
  private final Predicate<String> isAgency;

  Bylines(Names names, Predicate<String> isPerson, Predicate<String> isAgency) {
    this.names = names;
    this.isPerson = isPerson;
    this.isAgency = isAgency;
  }

  /** Names, and the claim that they were first found in. */
  record Choice(List<String> names, Claim claim) {}

  Optional<Choice> of(List<Claim> claims) {
    return persons(withoutTeasers(claims)).or(() -> house(claims));
  }

  /** Where microdata names many writers, all but the first are of articles elsewhere. */
  private static List<Claim> withoutTeasers(List<Claim> claims) {
    List<Claim> marked = claims.stream().filter(c -> c.rule().equals("microdata")).toList();
    return marked.size() <= MOST_MARKED
        ? claims
        : claims.stream().filter(c -> c == marked.get(0) || !marked.contains(c)).toList();
  }

  private Optional<Choice> persons(List<Claim> claims) {
    Set<String> found = new LinkedHashSet<>();
    Claim first = null;
    for (Claim claim : claims) {
      if (first == null || claim.rule().equals(first.rule())) {
        names.of(claim.value()).stream().filter(isPerson).forEach(found::add);
        first = first == null && !found.isEmpty() ? claim : first;
      }
    }
    return first == null ? Optional.empty() : Optional.of(new Choice(List.copyOf(found), first));
  }

  private Optional<Choice> house(List<Claim> claims) {
    for (Claim claim : claims) {
      List<String> houses = new ArrayList<>(names.housesOf(claim.value()));
      houses.removeIf(isAgency);
      if (claim.trust() > TRUSTED && !houses.isEmpty()) {
        return Optional.of(new Choice(houses.subList(0, 1), claim));
      }
    }
    return Optional.empty();
  }
}
