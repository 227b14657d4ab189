package io.chapar.watch;

import java.time.ZonedDateTime;

/**
 * The silence of a feed, measured by what it misses: how many eventful quarters its {@link Habit}
 * would have brought since the last news. A night or a free day misses next to nothing.
 *
 * <p>It is too long when it misses more than {@value #FLOOR}, and clearly more than any silence
 * misses that this feed was heard to make. The first bound is for chance: were quarters
 * independent, a feed would miss so many once in exp({@value #FLOOR}) silences. The second is for
 * what is not independent, such as holidays and bursts, and is learned.
 *
 * @param missed eventful quarters, since the last news
 * @param worst the most that an earlier silence has missed; it is forgotten slowly
 * @param raised whether this silence was found too long
 */
public record Silence(Habit habit, double missed, double worst, boolean raised) {
  private static final double FLOOR = 9;
  private static final double CLEARLY = 2;
  private static final double A_LESSON = 1.5;
  private static final double HALF_LIFE = 96 * 90;
  private static final double FORGET = Math.pow(0.5, 1 / HALF_LIFE);

  /** Of a feed that was never watched. */
  public static final Silence NONE = new Silence(Habit.NONE, 0, 0, false);

  /**
   * One quarter later.
   *
   * @param quarter when it began, in the feed's zone
   * @param news whether it was eventful
   */
  public Silence after(ZonedDateTime quarter, boolean news) {
    return news ? broken(quarter) : longer(quarter);
  }

  /** An outage must not make the feed's alarm deaf: what it teaches is bounded. */
  private Silence broken(ZonedDateTime quarter) {
    double heard = Math.max(worst, Math.min(missed, bound() * A_LESSON));
    return new Silence(habit.after(quarter, true), 0, heard * FORGET, false);
  }

  /** While the alarm lasts the habit is kept as it was. */
  private Silence longer(ZonedDateTime quarter) {
    double more = missed + habit.expected(quarter);
    Habit learned = raised ? habit : habit.after(quarter, false);
    return new Silence(learned, more, worst * FORGET, raised || isTooLong(more));
  }

  private boolean isTooLong(double misses) {
    return habit.isKnown() && misses > bound();
  }

  /** How much a silence may miss. */
  public double bound() {
    return Math.max(FLOOR, worst * CLEARLY);
  }
}
