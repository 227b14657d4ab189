package io.chapar.metrics;

import java.util.HashSet;
import java.util.Set;

/**
 * Names as values of a label. The first so many have their own; all later ones share {@value
 * #OTHER}, so that no input makes more and more series.
 */
final class Labels {
  static final String OTHER = "other";

  private final int most;
  private final Set<String> known = new HashSet<>();

  Labels(int most) {
    this.most = most;
  }

  synchronized String of(String name) {
    if (known.size() < most) {
      known.add(name);
    }
    return known.contains(name) ? name : OTHER;
  }
}
