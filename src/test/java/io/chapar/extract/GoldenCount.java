package io.chapar.extract;

import java.util.Locale;

/** How many answers were right, wrong and missing. */
final class GoldenCount {
  private int right;
  private int wrong;
  private int missing;

  void right() {
    right++;
  }

  void wrong() {
    wrong++;
  }

  void missing() {
    missing++;
  }

  void add(GoldenCount other) {
    right += other.right;
    wrong += other.wrong;
    missing += other.missing;
  }

  double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  double recall() {
    return right + missing == 0 ? 1 : (double) right / (right + missing);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "precision %.3f recall %.3f (%d right, %d wrong, %d missing)",
        precision(),
        recall(),
        right,
        wrong,
        missing);
  }
}
