package io.chapar.normalise;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what became of words, as news says the same names and forms over and over. Safe for
 * many threads: one may forget what another has put, no more.
 */
final class RepairedWords {
  private static final int MOST = 1 << 14;

  private final @Nullable Repaired[] words = new Repaired[MOST];

  private record Repaired(String given, String word) {}

  @Nullable String get(String given) {
    Repaired known = words[slot(given)];
    return known != null && known.given.equals(given) ? known.word : null;
  }

  void put(String given, String word) {
    words[slot(given)] = new Repaired(given, word);
  }

  private static int slot(String given) {
    int hash = given.hashCode();
    return (hash ^ hash >>> 14) & MOST - 1;
  }
}
