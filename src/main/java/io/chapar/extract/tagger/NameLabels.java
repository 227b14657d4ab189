package io.chapar.extract.tagger;

import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.labelling.Chain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Labels of the BIO scheme as numbers: 0 is outside; then for each {@link NameKind} in its order
 * the first token of a name and the further ones.
 */
public final class NameLabels {
  public static final int COUNT = 1 + 2 * NameKind.values().length;
  public static final int OUTSIDE = 0;

  /** Letters of the longest word that a point cuts short in a name. */
  private static final int LONGEST_ABBREVIATION = 4;

  private static final LexicalCategory[] LISTED = {
    LexicalCategory.PLACE, LexicalCategory.TOWN, LexicalCategory.ORGANISATION
  };

  private NameLabels() {}

  static int first(NameKind kind) {
    return 1 + 2 * kind.ordinal();
  }

  /** That of a token of the name. */
  static int of(FoundName name, int token) {
    return first(name.kind()) + (token == name.from() ? 0 : 1);
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

  /** Only a name's own token comes before its further ones. */
  public static boolean mayFollow(int before, int label) {
    return !isFurther(label) || before == label || before == label - 1;
  }

  static NameKind kind(int label) {
    return NameKind.values()[(label - 1) / 2];
  }

  /** Names of one block that do not overlap, as {@link #outermost} gives them. */
  public static int[] of(TokenisedBlock block, List<FoundName> names) {
    int[] labels = new int[block.size()];
    for (FoundName name : names) {
      labels[name.from()] = first(name.kind());
      for (int i = name.from() + 1; i < name.to(); i++) {
        labels[i] = first(name.kind()) + 1;
      }
    }
    return labels;
  }

  /** Of overlapping names of one block the first, and of those that begin together the longest. */
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

  static List<FoundName> names(TokenisedBlock block, int[] labels) {
    List<FoundName> names = new ArrayList<>();
    int from = 0;
    while (from < labels.length) {
      if (labels[from] == OUTSIDE || isStop(block, from)) {
        from++;
        continue;
      }
      int further = isFurther(labels[from]) ? labels[from] : labels[from] + 1;
      int to = from + 1;
      while (to < labels.length && labels[to] == further && !isStop(block, to)) {
        to++;
      }
      names.add(new FoundName(block, from, withPoint(block, from, to), kind(further - 1)));
      from = to;
    }
    return names;
  }

  /** A full stop between two sentences, which no name runs over. */
  private static boolean isStop(TokenisedBlock block, int i) {
    return block.mark(i, ".")
        && !block.glued(i, i + 1)
        && block.token(i - 1).folded().length() > LONGEST_ABBREVIATION
        && !block.is(LexicalCategory.ABBREVIATION, i - 1);
  }

  /** "U.S.", whose point a table has with it. */
  private static int withPoint(TokenisedBlock block, int from, int to) {
    boolean point = block.mark(to, ".");
    return point && Stream.of(LISTED).anyMatch(kind -> block.after(kind, from) == to + 1)
        ? to + 1
        : to;
  }
}
