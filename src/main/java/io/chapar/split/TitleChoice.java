package io.chapar.split;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the title: the places that a page states it at vote, each with its weight, and the first
 * place that names the winner gives its spelling.
 */
final class TitleChoice {
  private static final Map<String, Double> WEIGHTS =
      Map.of("og:title", 2.0, "json-ld", 1.8, "twitter:title", 0.4, "title", 0.4);
  private static final double OTHER = 0.3;
  private static final double HEADLINE = 3.5;
  private static final double UNLIKE = 0.6;

  private final Set<String> sites;
  private final Set<String> headings;

  /**
   * @param sites folded names of the site
   * @param headings folded texts of the page's headings
   */
  TitleChoice(Set<String> sites, Set<String> headings) {
    this.sites = sites;
    this.headings = headings;
  }

  Optional<Claim> of(List<Claim> claims) {
    List<Claim> whole = claims.stream().map(this::clean).filter(this::isTitle).toList();
    List<Claim> clean = whole.stream().map(claim -> withoutKicker(claim, whole)).toList();
    Headline headline = Headline.among(clean);
    Map<String, Double> votes = new HashMap<>();
    headline.claim().ifPresent(seen -> votes.put(fold(seen), headline.alike() ? HEADLINE : UNLIKE));
    Set<String> voted = new HashSet<>();
    for (Claim claim : clean) {
      if (!Headline.is(claim) && voted.add(claim.rule())) {
        votes.merge(fold(claim), weight(claim), Double::sum);
      }
    }
    return winner(votes, clean).or(() -> claims.stream().findFirst());
  }

  private static double weight(Claim claim) {
    return WEIGHTS.getOrDefault(claim.rule(), claim.trust() > 0.8 ? 1 : OTHER);
  }

  private static Optional<Claim> winner(Map<String, Double> votes, List<Claim> clean) {
    double most = votes.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return clean.stream().filter(claim -> votes.getOrDefault(fold(claim), 0.0) >= most).findFirst();
  }

  private static String fold(Claim claim) {
    return Letters.fold(claim.value());
  }

  /** "Kicker: title" where OpenGraph has the title alone. */
  private static Claim withoutKicker(Claim claim, List<Claim> all) {
    String rest = claim.value().substring(claim.value().indexOf(": ") + 1).strip();
    boolean alone =
        all.stream().anyMatch(c -> c.rule().equals("og:title") && c.value().equals(rest));
    return alone ? new Claim(claim.field(), rest, claim.rule(), claim.trust()) : claim;
  }

  private Claim clean(Claim claim) {
    String title =
        Titles.clean(claim.value(), sites, claim.rule().equals("json-ld") ? Set.of() : headings);
    return new Claim(claim.field(), title, claim.rule(), claim.trust());
  }

  private boolean isTitle(Claim claim) {
    return Letters.hasLetter(claim.value()) && !sites.contains(Letters.fold(claim.value()));
  }
}
