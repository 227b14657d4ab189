package io.chapar.watch;

/**
 * The score interval of a share that was counted (E. B. Wilson, Probable inference, the law of
 * succession, and statistical inference, JASA 22, 1927): unlike the usual interval it is right for
 * few counts and near 0 and 1. With z = {@value #Z} each bound errs once in 740.
 */
final class Wilson {
  private static final double Z = 3;

  private Wilson() {}

  /** The least that the true share may well be. */
  static double lower(double with, double seen) {
    return bound(with, seen, -1);
  }

  /** The most that the true share may well be; 1 when nothing was seen. */
  static double upper(double with, double seen) {
    return seen == 0 ? 1 : bound(with, seen, 1);
  }

  private static double bound(double with, double seen, int side) {
    double share = with / seen;
    double spread = Z * Math.sqrt(share * (1 - share) / seen + Z * Z / (4 * seen * seen));
    return (share + Z * Z / (2 * seen) + side * spread) / (1 + Z * Z / seen);
  }
}
