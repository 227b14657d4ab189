package io.chapar.article;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a publisher states it.
 *
 * @param value with the offset that the publisher meant; what is finer than the precision is zero
 * @param precision how much of the value the publisher said
 * @param calendar in which the publisher wrote it
 * @param inCalendar the date in that calendar as yyyy-MM-dd; null when it is Gregorian
 */
public record DateTime(
    OffsetDateTime value, Precision precision, Calendar calendar, @Nullable String inCalendar) {

  /** How much of a date and time was said. */
  public enum Precision {
    DAY,
    MINUTE,
    SECOND
  }

  /** CLDR calendar types: gregorian, persian (Jalali), islamic (Hijri). */
  public enum Calendar {
    GREGORIAN,
    PERSIAN,
    ISLAMIC
  }

  /** The value, where the publisher named more than its day; else null. */
  public @Nullable OffsetDateTime exact() {
    return precision == Precision.DAY ? null : value;
  }

  public static DateTime gregorian(OffsetDateTime value, Precision precision) {
    return new DateTime(value, precision, Calendar.GREGORIAN, null);
  }
}
