package io.chapar.article;

import java.util.Locale;

/** How a host behaved when it was last asked. The ledger keeps the ordinal. */
public enum Conduct {
  /** It answered, or refused, without letting us wait. */
  QUICK,
  /** It was never asked. */
  UNKNOWN,
  /** It gave no answer in time, or a late one. */
  SLOW;

  /** For people and metrics. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
