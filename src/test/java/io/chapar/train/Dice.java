package io.chapar.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Chance with a seed: the same seed gives the same choices on every machine. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A number from low to high, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** At most so many of the list, in a random order, none twice. */
  <T> List<T> some(int most, List<T> list) {
    List<T> all = shuffled(list);
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> all = new ArrayList<>(list);
    for (int i = all.size() - 1; i > 0; i--) {
      Collections.swap(all, i, random.nextInt(i + 1));
    }
    return all;
  }

  /** So many digits, the first of them not zero. */
  String digits(int count) {
    StringBuilder digits = new StringBuilder().append(between(1, 9));
    while (digits.length() < count) {
      digits.append(between(0, 9));
    }
    return digits.toString();
  }
}
