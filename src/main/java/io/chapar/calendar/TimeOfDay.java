package io.chapar.calendar;

import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as it was written.
 *
 * @param nextDay written as 24:00
 * @param seconds were written
 * @param zone that was written beside it
 */
record TimeOfDay(LocalTime time, boolean nextDay, boolean seconds, @Nullable ZoneId zone) {

  TimeOfDay at(@Nullable ZoneId written) {
    return new TimeOfDay(time, nextDay, seconds, written);
  }
}
