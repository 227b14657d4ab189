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

  /**
   * A part of a phrase that stands in a text.
   *
   * @param text the number of the text in its article, from 0
   * @param first letter of the key
   * @param last letter of the key, that of an ending included
   */
  record Occurrence(int text, int first, int last) {

    boolean overlaps(Occurrence other) {
      return text == other.text && first <= other.last && other.first <= last;
    }

    /** Both, with what stands between. */
    Occurrence with(Occurrence other) {
      return new Occurrence(text, Math.min(first, other.first), Math.max(last, other.last));
    }
  }
}
