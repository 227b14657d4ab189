package io.chapar.watch;

/**
 * The share of reports that show one {@link Sign}: the last 64 one by one, all before them as
 * counts that forget.
 *
 * <p>It has drifted when, among the last 16, the sign is more frequent than chance allows (the
 * Wilson score intervals of then and now do not meet) and clearly more frequent than in the worst
 * 16 before; or, for what comes in part, such as every second date gone, when the {@code excess} is
 * too large: a cumulative sum (E. S. Page, Continuous inspection schemes, Biometrika 41, 1954) of 1
 * for each report that shows the sign, less the share that lies a quarter of the way from the
 * learned one to all, and never below 0. It must reach 8, or 40 times the learned share, and two
 * and a half times the highest that ended by itself before; from a third of the way on nothing is
 * learned, lest a break that comes slowly teach its own pardon. Or the last ones all show it, three
 * times as many as ever did in a row before, and so many that chance alone makes it once in a
 * million: so the authors are missed of a publisher that names few. What came worst is for what is
 * not independent, such as a run of photo galleries, and is learned; only what is 32 reports old
 * teaches it. A drift that ends by itself raises these bounds.
 *
 * @param seen reports older than the last 32, of about the last {@value #MEMORY} of them
 * @param with how many of them showed the sign
 * @param recent the last 64, a bit each, the newest lowest
 * @param kept how many of these bits count
 * @param worst16 the largest share among 16 in a row, forgotten slowly
 * @param excess of the newest reports, up to two and a half times its bound
 * @param peak the highest since the excess was last 0
 * @param worst the highest peak that ended, forgotten slowly
 * @param run how many of the newest show it in a row
 * @param longest the longest run that has ended, forgotten slowly
 * @param raised whether it has drifted
 */
record Share(
    double seen,
    double with,
    long recent,
    int kept,
    double worst16,
    double excess,
    double peak,
    double worst,
    long run,
    double longest,
    boolean raised) {
  /** Standard deviations of the Wilson score interval, within which a true share lies. */
  private static final double Z = 3;

  private static final double MEMORY = 500;
  private static final double LEAST = 30;
  private static final double CLEARLY = 0.5;
  private static final double TOWARDS_ALL = 0.25;
  private static final double LEAST_EXCESS = 8;
  private static final double EXCESS_PER_SHARE = 40;
  private static final double TIMES_WORST = 2.5;
  private static final double DOUBTFUL = 1 / 3.0;
  private static final double BEYOND_CHANCE = Math.log(1e6);
  private static final double TIMES_LONGEST = 3;
  private static final double FORGET = Math.pow(0.5, 1 / 5000.0);
  private static final double FORGET_SLOWLY = Math.pow(0.5, 1 / 20_000.0);
  private static final int LAG = 32;
  private static final int WINDOW = 16;

  static final Share NONE = new Share(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false);

  /** One report later. While it is raised, or may soon be, nothing is learned. */
  Share after(boolean shows) {
    Share next = (raised || isDoubtful() ? this : learned()).shifted(shows);
    if (raised) {
      return next.isOver() ? next.settled() : next;
    }
    return next.isFrequent(worst16) || next.isTooMuch() || next.isTooLong()
        ? next.raised(true)
        : next;
  }

  /**
   * The report that is about to be older than the last 32, and what ends there. Of a run that is
   * longer than ever nothing is learned, lest it become what is usual before it is told.
   */
  private Share learned() {
    if (kept < LAG || seen >= LEAST && run > Math.max(LAG, longest)) {
      return this;
    }
    double memory = seen < MEMORY ? 1 : 1 - 1 / MEMORY;
    return new Share(
        seen * memory + 1,
        with * memory + (recent >>> (LAG - 1) & 1),
        recent,
        kept,
        kept < LAG + WINDOW ? worst16 : Math.max(worst16 * FORGET, share(recent >>> LAG)),
        excess,
        peak,
        worst * FORGET_SLOWLY,
        run,
        longest * FORGET,
        raised);
  }

  private Share shifted(boolean shows) {
    long bits = recent << 1 | (shows ? 1 : 0);
    double sum = added(shows ? 1 : 0);
    double top = sum == 0 ? 0 : Math.max(peak, sum);
    double high = sum == 0 ? Math.max(worst, peak) : worst;
    int known = Math.min(kept + 1, 2 * LAG);
    long inARow = shows ? run + 1 : 0;
    double most = shows ? longest : Math.max(longest, run);
    return new Share(seen, with, bits, known, worst16, sum, top, high, inARow, most, raised);
  }

  /** 0 while nothing is known. */
  private double added(double one) {
    return seen < LEAST
        ? 0
        : Math.min(TIMES_WORST * bound(), Math.max(0, excess + one - reference()));
  }

  private double bound() {
    double chance = Math.max(LEAST_EXCESS, EXCESS_PER_SHARE * learnedShare());
    return Math.max(chance, TIMES_WORST * worst);
  }

  private boolean isDoubtful() {
    return excess > bound() * DOUBTFUL;
  }

  private double reference() {
    return learnedShare() + TOWARDS_ALL * (1 - learnedShare());
  }

  private Share raised(boolean now) {
    return new Share(seen, with, recent, kept, worst16, excess, peak, worst, run, longest, now);
  }

  /** Over by itself: that much may come again. Its reports are not learned. */
  private Share settled() {
    double most = Math.max(worst, peak);
    return new Share(
        seen, with, recent, WINDOW, worst16 + CLEARLY, 0, 0, most, run, longest, false);
  }

  private static double share(long bits) {
    return (double) count(bits) / WINDOW;
  }

  private static int count(long bits) {
    return Long.bitCount(bits & (1L << WINDOW) - 1);
  }

  private boolean isFrequent(double before) {
    return seen >= LEAST
        && kept >= WINDOW
        && lower(newest(), WINDOW) > usual()
        && share(recent) >= before + CLEARLY;
  }

  private boolean isTooMuch() {
    return seen >= LEAST && share(recent) > usual() && excess >= bound();
  }

  private boolean isTooLong() {
    return seen >= LEAST
        && run >= WINDOW
        && run * -Math.log(usual()) >= BEYOND_CHANCE
        && run >= TIMES_LONGEST * longest;
  }

  private boolean isOver() {
    return share(recent) <= Math.min(Math.max(worst16, usual()), Math.max(reference(), usual()));
  }

  /** The most that is usual. */
  double usual() {
    return upper(with, seen);
  }

  private double learnedShare() {
    return seen == 0 ? 0 : with / seen;
  }

  /** What was learned, in percent. */
  long percent() {
    return Math.round(100 * learnedShare());
  }

  /** How many of the last 16 show it. */
  int newest() {
    return count(recent);
  }

  /**
   * Of a version that knew no excess.
   *
   * @param worst32 the largest share that there was among 32 in a row
   */
  Share withWorst(double worst32) {
    double most = Math.max(0, LAG * (worst32 - reference()));
    return new Share(seen, with, recent, kept, worst16, excess, peak, most, run, longest, raised);
  }

  /** The least that the true share may well be. */
  private static double lower(double with, double seen) {
    return bound(with, seen, -1);
  }

  /** The most that the true share may well be; 1 when nothing was seen. */
  private static double upper(double with, double seen) {
    return seen == 0 ? 1 : bound(with, seen, 1);
  }

  private static double bound(double with, double seen, int side) {
    double share = with / seen;
    double spread = Z * Math.sqrt(share * (1 - share) / seen + Z * Z / (4 * seen * seen));
    return (share + Z * Z / (2 * seen) + side * spread) / (1 + Z * Z / seen);
  }
}
