package io.chapar.split.plain;

/** Numbers to the buckets of a feature. */
final class FeatureBuckets {
  private FeatureBuckets() {}

  /** How many of the bounds the number reaches; the bounds ascend. */
  static int of(double number, double... bounds) {
    int bucket = 0;
    while (bucket < bounds.length && number >= bounds[bucket]) {
      bucket++;
    }
    return bucket;
  }

  /** A count, finer where it is small: 0, 1, 2, 3, 4, 5, 6–7, 8–11, 12–19, 20 and more. */
  static int count(int number) {
    return of(number, 1, 2, 3, 4, 5, 6, 8, 12, 20);
  }
}
