package io.chapar.extract.tagger;

import io.chapar.extract.passage.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Labels of the BIO scheme as numbers: 0 is outside; then for each {@link NameKind} in its order
 * the first token of a name and the further ones.
 */
public final class NameLabels {
  public static final int COUNT = 1 + 2 * NameKind.values().length;
  public static final int OUTSIDE = 0;

  private NameLabels() {}

  static int first(NameKind kind) {
    return 1 + 2 * kind.ordinal();
  }

  static boolean isFurther(int label) {
    return label > 0 && label % 2 == 0;
  }

  static boolean any(int[] labels, int from, int to) {
    for (int i = from; i < to; i++) {
      if (labels[i] != OUTSIDE) {
        return true;
      }
    }
    return false;
  }

  /** How many names begin with the label. */
  static int count(int[] labels, int label, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += labels[i] == label ? 1 : 0;
    }
    return count;
  }

  /** Only a name's own token comes before its further ones. */
  static boolean mayFollow(int before, int label) {
    return !isFurther(label) || before == label || before == label - 1;
  }

  static NameKind kind(int label) {
    return NameKind.values()[(label - 1) / 2];
  }

  /** Names of one passage that do not overlap, as {@link #outermost} gives them. */
  public static int[] of(Passage passage, List<FoundName> names) {
    int[] labels = new int[passage.size()];
    for (FoundName name : names) {
      labels[name.from()] = first(name.kind());
      for (int i = name.from() + 1; i < name.to(); i++) {
        labels[i] = first(name.kind()) + 1;
      }
    }
    return labels;
  }

  /**
   * Of overlapping names of one passage the first, and of those that begin together the longest.
   */
  public static List<FoundName> outermost(List<FoundName> names) {
    List<FoundName> ordered = new ArrayList<>(names);
    ordered.sort(
        Comparator.comparingInt(FoundName::from)
            .thenComparing(Comparator.comparingInt(FoundName::length).reversed()));
    List<FoundName> kept = new ArrayList<>();
    int end = 0;
    for (FoundName name : ordered) {
      if (name.from() >= end) {
        kept.add(name);
        end = name.to();
      }
    }
    return kept;
  }

  static List<FoundName> names(Passage passage, int[] labels, String rule) {
    List<FoundName> names = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != OUTSIDE && !isFurther(labels[i])) {
        int end = i + 1;
        while (end < labels.length && labels[end] == labels[i] + 1) {
          end++;
        }
        names.add(new FoundName(passage, i, end, kind(labels[i]), rule));
      }
    }
    return names;
  }
}
