package io.chapar.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that was probably meant. */
public final class Spelling {
  private static final int LONGEST = 60;

  private Spelling() {}

  /** The nearest of the known words; empty when none is near. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    int most = Math.max(1, Math.min(3, word.length() / 3));
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= most)
        .min(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(k -> k));
  }

  /** {@code did you mean X?} or else {@code known are A, B, C}. */
  public static String advice(String word, Collection<String> known) {
    return nearest(word, known)
        .map(Spelling::meant)
        .orElse("known are " + String.join(", ", known.stream().sorted().toList()));
  }

  public static String meant(String near) {
    return "did you mean " + near + "?";
  }

  /** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
  private static int distance(String written, String known) {
    String a = written.toLowerCase(Locale.ROOT);
    String b = known.toLowerCase(Locale.ROOT);
    if (Math.max(a.length(), b.length()) > LONGEST) {
      return a.equals(b) ? 0 : LONGEST;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
