package io.chapar.watch;

/**
 * Whether bodies fall a little short for long, which no window of a few shows: Page's cumulative
 * sum (E. S. Page, "Continuous inspection schemes", Biometrika 41, 1954). Each report adds how far
 * it falls short of what is usual, less a third of a standard deviation, and no more than one and a
 * half of them: a gallery has next to no text, and says no more than a short body does.
 *
 * @param sum from 0 to its bound
 * @param peak the highest since the sum was last 0, or ended to be raised
 * @param worst the highest peak that ended by itself, forgotten slowly
 * @param raised from the sum's reaching of its bound until it is nearer than two thirds of that
 */
record Shortfall(double sum, double peak, double worst, boolean raised) {
  private static final double MOST = 1.5;
  private static final double ALLOWED = 0.35;
  private static final double LEAST = 30;
  private static final double CLEARLY = 1.5;
  private static final double NEARER = 2 / 3.0;
  private static final double FORGET = Math.pow(0.5, 1 / 5000.0);

  static final Shortfall NONE = new Shortfall(0, 0, 0, false);

  /**
   * One report later.
   *
   * @param fall how many standard deviations it falls short; negative when it is longer
   */
  Shortfall after(double fall) {
    double step = Math.max(-MOST, Math.min(MOST, fall)) - ALLOWED;
    double next = Math.min(Math.max(0, sum + step), bound());
    boolean goesOn = raised ? next > bound() * NEARER : next >= bound();
    boolean over = next == 0 || raised && !goesOn;
    return over
        ? new Shortfall(next, next, Math.max(worst * FORGET, peak), false)
        : new Shortfall(next, Math.max(peak, next), worst * FORGET, goesOn);
  }

  /** Whether so much is missing that what comes is no example of what is usual. */
  boolean isDoubtful() {
    return sum > bound() / 2;
  }

  private double bound() {
    return Math.max(LEAST, CLEARLY * worst);
  }
}
