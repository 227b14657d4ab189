package io.chapar.split.metadata;

import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Markers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The heading of a page that is its article's headline.
 *
 * @param alike whether another place of the page words it alike; a heading that nothing confirms
 *     may be any heading
 */
record Headline(Optional<Claim> claim, boolean alike) {
  private static final double ALIKE = Threshold.HEADLINE_WORDS.value();

  /** Whether the claim is of a heading. */
  static boolean is(Claim claim) {
    String rule = claim.rule();
    return rule.length() == 2 && rule.charAt(0) == 'h' && "123456".indexOf(rule.charAt(1)) >= 0;
  }

  /**
   * The heading that repeats what another place says, of which the most trusted counts; or else one
   * that resembles any; or else the first.
   *
   * @param claims the most trusted first
   */
  static Headline among(List<Claim> claims) {
    List<Claim> seen = claims.stream().filter(Headline::is).toList();
    List<Claim> declared = claims.stream().filter(claim -> !is(claim)).toList();
    Optional<Claim> same =
        declared.stream().flatMap(d -> seen.stream().filter(c -> same(c, d))).findFirst();
    Optional<Claim> alike =
        same.or(
            () ->
                seen.stream()
                    .filter(c -> declared.stream().anyMatch(d -> alike(c, d)))
                    .findFirst());
    boolean alone = declared.isEmpty() && !seen.isEmpty();
    return new Headline(alike.or(() -> seen.stream().findFirst()), alone || alike.isPresent());
  }

  private static boolean same(Claim one, Claim other) {
    return Letters.fold(one.value()).equals(Letters.fold(other.value()));
  }

  private static boolean alike(Claim heading, Claim declared) {
    Set<String> one = words(heading);
    Set<String> other = words(declared);
    long both = one.stream().filter(other::contains).count();
    boolean kicker = declared.value().startsWith(heading.value() + ": ");
    return !kicker && both >= ALIKE * Math.min(one.size(), other.size());
  }

  private static Set<String> words(Claim claim) {
    Set<String> words = new HashSet<>(List.of(Markers.fold(claim.value()).split(" ")));
    words.remove("");
    return words;
  }
}
