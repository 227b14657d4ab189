package io.chapar.split.metadata;

import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a page's head states as titles, by which its headings are known.
 *
 * @param titles folded, as they are stated
 * @param fronts folded, and of the window's title also what stands before the names of the site
 */
public record DeclaredTitles(Set<String> titles, Set<String> fronts) {
  private static final double TRUSTED = Threshold.DECLARED.value();

  public static DeclaredTitles of(List<Claim> claims) {
    Set<String> titles = new HashSet<>();
    Set<String> fronts = new HashSet<>();
    for (Claim claim : claims) {
      if (claim.trust() > TRUSTED) {
        titles.add(Letters.fold(claim.value()));
      } else if (claim.rule().equals("title")) {
        Titles.fronts(claim.value()).forEach(front -> fronts.add(Letters.fold(front)));
      }
    }
    fronts.addAll(titles);
    return new DeclaredTitles(titles, fronts);
  }

  /** Folded: the fronts, and all that is claimed, however little that is trusted. */
  public static Set<String> all(List<Claim> claims) {
    Set<String> all = new HashSet<>(of(claims).fronts);
    claims.forEach(title -> all.add(Letters.fold(title.value())));
    return all;
  }

  public boolean hasTitle(String text) {
    return titles.contains(Letters.fold(text));
  }

  public boolean hasFront(String text) {
    return fronts.contains(Letters.fold(text));
  }
}
