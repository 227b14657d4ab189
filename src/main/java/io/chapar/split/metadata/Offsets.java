package io.chapar.split.metadata;

import java.time.Duration;
import java.util.Set;

/** Tells how far clocks on the wall are from UTC. */
final class Offsets {
  private static final int HOUR = 60;
  private static final int FIRST = -11 * HOUR;
  private static final int LAST = 14 * HOUR;

  /** Of zones that are no whole hours from UTC, in minutes. Source: IANA time zone database. */
  private static final Set<Long> BROKEN =
      Set.of(-570L, -210L, -150L, 210L, 270L, 330L, 345L, 390L, 525L, 570L, 630L, 765L, 825L);

  private Offsets() {}

  static boolean isOne(Duration gap) {
    long minutes = gap.toMinutes();
    boolean usual = minutes % HOUR == 0 || BROKEN.contains(minutes);
    return usual && gap.equals(Duration.ofMinutes(minutes)) && minutes >= FIRST && minutes <= LAST;
  }
}
