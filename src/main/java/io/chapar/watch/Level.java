package io.chapar.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long the bodies of a publisher are, as the natural logarithm of their characters: the last 64
 * one by one, all before the last 32 as what is usual.
 *
 * <p>They have become shorter when the upper quartile of the last 32 has fallen, longer when the
 * lower one has risen: farther than chance allows ({@value #SURE} standard errors of a quartile, by
 * the usual spread), clearly farther than that of any 32 before, and by half at least. Such a
 * quartile does not mind a run of photo galleries, which are short, as long as a quarter is none.
 * As with {@link Share}, windows teach only when they began 32 reports ago, nothing teaches while
 * it has shifted, which it has until it is nearer than half of that, and a shift that ends by
 * itself may come again.
 *
 * @param windows that were learned from
 * @param lower the mean of their lower quartiles, of about the last {@value #MEMORY}
 * @param upper likewise
 * @param spread the mean distance of a single length from the middle of the two
 * @param fallen the farthest that an upper quartile has fallen, forgotten slowly
 * @param risen likewise, of a lower one that has risen
 * @param recent the newest first
 * @param shifted -1 when bodies have become shorter, 1 when longer, else 0
 * @param shortfall of each against the middle of what is usual
 */
record Level(
    long windows,
    double lower,
    double upper,
    double spread,
    double fallen,
    double risen,
    List<Double> recent,
    int shifted,
    Shortfall shortfall) {
  private static final int WINDOW = 32;
  private static final int MEMORY = 500;
  private static final int LEAST = 30;
  private static final double SURE = 6;
  private static final double CLEARLY = 1.5;
  private static final double BY_HALF = Math.log(1.5);
  private static final double FORGET = Math.pow(0.5, 1 / 5000.0);

  /**
   * A quartile's standard error in mean distances, of 32 that are normal: 1.3626 × 1.2533 / √32.
   */
  private static final double ERROR = 0.302;

  /** Of the normal distribution, in its mean distances: √(π/2). */
  private static final double DEVIATION = 1.2533;

  private static final double LEAST_SPREAD = 0.1;

  static final Level NONE = new Level(0, 0, 0, 0, 0, 0, List.of(), 0, Shortfall.NONE);

  Level {
    recent = List.copyOf(recent);
  }

  boolean isKnown() {
    return windows >= LEAST;
  }

  /** The middle of what is usual. */
  double usual() {
    return (lower + upper) / 2;
  }

  /** One report later. */
  Level after(double log) {
    Level next = (shifted == 0 && !shortfall.isDoubtful() ? learned() : this).with(log);
    return next.isKnown() ? next.fallingShort(log).judged() : next;
  }

  private Level fallingShort(double log) {
    double deviation = DEVIATION * Math.max(spread, LEAST_SPREAD);
    Shortfall next = shortfall.after((usual() - log) / deviation);
    return new Level(windows, lower, upper, spread, fallen, risen, recent, shifted, next);
  }

  boolean isShorter() {
    return shifted < 0 || shortfall.raised();
  }

  private Level judged() {
    if (shifted < 0) {
      return fall() < bound(fallen) / 2 ? settled(bound(fallen), risen) : this;
    }
    if (shifted > 0) {
      return rise() < bound(risen) / 2 ? settled(fallen, bound(risen)) : this;
    }
    if (fall() > bound(fallen)) {
      return shifted(-1);
    }
    return rise() > bound(risen) ? shifted(1) : this;
  }

  private double fall() {
    return upper - quartile(recent.subList(0, WINDOW), 3);
  }

  private double rise() {
    return quartile(recent.subList(0, WINDOW), 1) - lower;
  }

  private double bound(double worst) {
    return Math.max(BY_HALF, Math.max(SURE * ERROR * spread, CLEARLY * worst));
  }

  /** What has shifted, for people; lengths in characters. */
  String words() {
    return shifted == 0
        ? words("half of its last 32 reports have a body shorter", 2, usual())
        : shifted < 0
            ? words("three of four of its last 32 reports have a body shorter", 3, upper)
            : words("three of four of its last 32 reports have a body longer", 1, lower);
  }

  private String words(String what, int quarters, double before) {
    double last = quartile(recent.subList(0, WINDOW), quarters);
    return String.format(
        Locale.ROOT,
        "%s than %.0f characters, usual are %.0f",
        what,
        Math.exp(last),
        Math.exp(before));
  }

  private Level with(double log) {
    List<Double> logs = new ArrayList<>(recent);
    logs.add(0, log);
    List<Double> kept = logs.subList(0, Math.min(logs.size(), 2 * WINDOW));
    return new Level(windows, lower, upper, spread, fallen, risen, kept, shifted, shortfall);
  }

  private Level shifted(int way) {
    return new Level(windows, lower, upper, spread, fallen, risen, recent, way, shortfall);
  }

  /** Over by itself: that much may come again. */
  private Level settled(double fell, double rose) {
    return new Level(windows, lower, upper, spread, fell, rose, recent, 0, shortfall);
  }

  /** From those before the last 32, up to 32 of them. */
  private Level learned() {
    if (recent.size() <= WINDOW) {
      return this;
    }
    List<Double> older = recent.subList(WINDOW, recent.size());
    long count = Math.min(windows + 1, MEMORY);
    double low = lower + (quartile(older, 1) - lower) / count;
    double high = upper + (quartile(older, 3) - upper) / count;
    double distance = Math.abs(older.get(0) - (low + high) / 2);
    boolean whole = older.size() == WINDOW;
    return new Level(
        count,
        low,
        high,
        spread + (distance - spread) / count,
        Math.max(fallen * FORGET, whole ? high - quartile(older, 3) : 0),
        Math.max(risen * FORGET, whole ? quartile(older, 1) - low : 0),
        recent,
        shifted,
        shortfall);
  }

  /**
   * @param quarters of the logs that are smaller: 1 to 3
   */
  private static double quartile(List<Double> logs, int quarters) {
    double[] sorted = logs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[(sorted.length - 1) * quarters / 4];
  }
}
