package io.chapar.extract;

import org.jspecify.annotations.Nullable;

/** Of each kind, the longest entry that begins at each token of a passage. */
final class Matches {
  private static final int KINDS = Kind.values().length;

  private final Match[][] rows = new Match[KINDS][];

  /** By token, a bit for each kind that has an entry there: most questions end with it. */
  private final long[] kinds;

  Matches(int tokens) {
    kinds = new long[tokens];
  }

  void keep(Match match) {
    Kind kind = match.entry().kind();
    Match before = at(kind, match.from());
    if (before == null || before.to() < match.to()) {
      row(kind.ordinal())[match.from()] = match;
      kinds[match.from()] |= bit(kind);
    }
  }

  @Nullable Match at(Kind kind, int i) {
    return is(kind, i) ? rows[kind.ordinal()][i] : null;
  }

  private Match[] row(int kind) {
    if (rows[kind] == null) {
      rows[kind] = new Match[kinds.length];
    }
    return rows[kind];
  }

  /** False also outside the passage. */
  boolean is(Kind kind, int i) {
    return i >= 0 && i < kinds.length && (kinds[i] & bit(kind)) != 0;
  }

  boolean anyOf(int i, Kind... these) {
    long here = i >= 0 && i < kinds.length ? kinds[i] : 0;
    for (int k = 0; here != 0 && k < these.length; k++) {
      if ((here & bit(these[k])) != 0) {
        return true;
      }
    }
    return false;
  }

  private static long bit(Kind kind) {
    return 1L << kind.ordinal();
  }
}
