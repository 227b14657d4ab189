package io.chapar.watch;

/**
 * The share of reports that show one {@link Sign}: the last 64 one by one, all before them as
 * counts that forget.
 *
 * <p>It has drifted when, among the last 16 or the last 32, the sign is more frequent than chance
 * allows (the {@link Wilson} intervals of then and now do not meet), and clearly more frequent than
 * it was in the worst such window before. The second bound is for what is not independent, such as
 * a run of photo galleries, and is learned; only windows that began 32 reports ago teach it, lest a
 * break that comes slowly teach its own pardon. A drift that ends by itself raises the bound.
 *
 * @param seen reports older than the last 32, of about the last {@value #MEMORY} of them
 * @param with how many of them showed the sign
 * @param recent the last 64, a bit each, the newest lowest
 * @param kept how many of these bits count
 * @param worst16 the largest share among 16 in a row, forgotten slowly
 * @param worst32 likewise among 32
 * @param raised whether it has drifted
 */
record Share(
    double seen,
    double with,
    long recent,
    int kept,
    double worst16,
    double worst32,
    boolean raised) {
  private static final double MEMORY = 500;
  private static final double LEAST = 30;
  private static final double CLEARLY_16 = 0.5;
  private static final double CLEARLY_32 = 0.4;
  private static final double FORGET = Math.pow(0.5, 1 / 5000.0);
  private static final int LAG = 32;
  private static final int SHORT = 16;

  static final Share NONE = new Share(0, 0, 0, 0, 0, 0, false);

  /** One report later. While it is raised nothing is learned. */
  Share after(boolean shows) {
    Share next = (raised ? this : learned()).shifted(shows);
    if (raised) {
      return next.isOver() ? next.settled() : next;
    }
    boolean drifted =
        next.drifted(SHORT, worst16 + CLEARLY_16) || next.drifted(LAG, worst32 + CLEARLY_32);
    return drifted ? next.raised(true) : next;
  }

  /** The report that is about to be older than the last 32, and the windows that end there. */
  private Share learned() {
    if (kept < LAG) {
      return this;
    }
    double memory = seen < MEMORY ? 1 : 1 - 1 / MEMORY;
    return new Share(
        seen * memory + 1,
        with * memory + (recent >>> (LAG - 1) & 1),
        recent,
        kept,
        kept < LAG + SHORT ? worst16 : Math.max(worst16 * FORGET, share(recent >>> LAG, SHORT)),
        kept < 2 * LAG ? worst32 : Math.max(worst32 * FORGET, share(recent >>> LAG, LAG)),
        raised);
  }

  private Share shifted(boolean shows) {
    long bits = recent << 1 | (shows ? 1 : 0);
    return new Share(seen, with, bits, Math.min(kept + 1, 64), worst16, worst32, raised);
  }

  private Share raised(boolean now) {
    return new Share(seen, with, recent, kept, worst16, worst32, now);
  }

  /** Over by itself: that much may come again. Its reports are not learned. */
  private Share settled() {
    return new Share(seen, with, recent, SHORT, worst16 + CLEARLY_16, worst32 + CLEARLY_32, false);
  }

  private static int count(long bits, int of) {
    return Long.bitCount(bits & (1L << of) - 1);
  }

  private static double share(long bits, int of) {
    return (double) count(bits, of) / of;
  }

  private boolean drifted(int of, double bound) {
    return seen >= LEAST
        && kept >= of
        && Wilson.lower(count(recent, of), of) > usual()
        && share(recent, of) >= bound;
  }

  private boolean isOver() {
    return share(recent, SHORT) <= Math.max(worst16, usual());
  }

  /** The most that is usual. */
  double usual() {
    return Wilson.upper(with, seen);
  }

  /** What was learned, in percent. */
  long percent() {
    return seen == 0 ? 0 : Math.round(100 * with / seen);
  }

  /** How many of the last 16 show it. */
  int newest() {
    return count(recent, SHORT);
  }
}
