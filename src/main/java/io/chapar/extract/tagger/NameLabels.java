package io.chapar.extract.tagger;

import io.chapar.extract.passage.Passage;
import io.chapar.labelling.Chain;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** The labels with the highest sum. Of no name the further tokens alone are in them. */
  public static int[] best(float[] scores, float[] transitions) {
    float[] allowed = scores.clone();
    for (int label = 0; label < Math.min(COUNT, allowed.length); label++) {
      allowed[label] = mayFollow(OUTSIDE, label) ? allowed[label] : Float.NEGATIVE_INFINITY;
    }
    byte[] best = new Chain(COUNT, allowed, allowed(transitions)).best();
    int[] labels = new int[best.length];
    Arrays.setAll(labels, i -> best[i]);
    return labels;
  }

  private static float[] allowed(float[] transitions) {
    float[] allowed = transitions.clone();
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = mayFollow(i / COUNT, i % COUNT) ? allowed[i] : Float.NEGATIVE_INFINITY;
    }
    return allowed;
  }

  /** The sum of some of the labels, with the steps to them and to the one behind them. */
  static float sum(float[] scores, float[] transitions, int[] labels, int from, int to) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += scores[i * COUNT + labels[i]];
    }
    for (int i = Math.max(1, from); i <= Math.min(to, labels.length - 1); i++) {
      sum += transitions[labels[i - 1] * COUNT + labels[i]];
    }
    return sum;
  }

  static boolean any(int[] labels, int from, int to) {
    for (int i = from; i < to; i++) {
      if (labels[i] != OUTSIDE) {
        return true;
      }
    }
    return false;
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
