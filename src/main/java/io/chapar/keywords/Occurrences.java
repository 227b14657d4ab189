package io.chapar.keywords;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where in one article the parts of phrases stand. */
final class Occurrences {
  /** Of one part: a text that says the same a thousand times says no more than this. */
  private static final int MOST = 100;

  private final Map<PhrasePart, List<Occurrence>> all = new IdentityHashMap<>();

  /** A word may be found by two of its forms. */
  void add(PhrasePart part, Occurrence occurrence) {
    List<Occurrence> before = all.computeIfAbsent(part, none -> new ArrayList<>(2));
    if (before.size() < MOST && before.stream().noneMatch(occurrence::overlaps)) {
      before.add(occurrence);
    }
  }

  Collection<PhrasePart> parts() {
    return all.keySet();
  }

  /** In the order of the article. */
  List<Occurrence> of(PhrasePart part) {
    return all.getOrDefault(part, List.of());
  }
}
