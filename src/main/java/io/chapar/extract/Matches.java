package io.chapar.extract;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of each kind, the longest entry that begins at each token of a passage. */
final class Matches {
  private final Map<Kind, Match[]> rows = new EnumMap<>(Kind.class);

  /** By token, a bit for each kind that has an entry there: most questions end with it. */
  private final long[] kinds;

  Matches(int tokens) {
    kinds = new long[tokens];
  }

  void keep(Match match) {
    Kind kind = match.entry().kind();
    Match before = at(kind, match.from());
    if (before == null || before.to() < match.to()) {
      rows.computeIfAbsent(kind, k -> new Match[kinds.length])[match.from()] = match;
      kinds[match.from()] |= bit(kind);
    }
  }

  @Nullable Match at(Kind kind, int i) {
    Match[] row = is(kind, i) ? rows.get(kind) : null;
    return row == null ? null : row[i];
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
