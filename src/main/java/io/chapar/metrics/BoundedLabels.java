package io.chapar.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names as values of a label. The first so many have their own; all later ones share {@value
 * #OTHER}, so that no input makes more and more series.
 */
final class BoundedLabels {
  static final String OTHER = "other";

  private final int most;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  BoundedLabels(int most) {
    this.most = most;
  }

  String of(String name) {
    return known.contains(name) || isNew(name) ? name : OTHER;
  }

  private synchronized boolean isNew(String name) {
    return known.size() < most && known.add(name);
  }
}
