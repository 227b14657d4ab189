package io.chapar.text;

import java.time.Duration;

/** Times for people: one number and one unit. */
public final class HumanDuration {
  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private HumanDuration() {}

  public static String of(Duration time) {
    return of(time.toMillis());
  }

  public static String of(long millis) {
    if (millis < 2 * MINUTE) {
      return Math.round((double) millis / SECOND) + " s";
    }
    if (millis < 2 * HOUR) {
      return Math.round((double) millis / MINUTE) + " min";
    }
    return millis < 2 * DAY
        ? Math.round((double) millis / HOUR) + " h"
        : Math.round((double) millis / DAY) + " days";
  }
}
