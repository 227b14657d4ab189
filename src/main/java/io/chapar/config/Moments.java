package io.chapar.config;

import io.chapar.text.Durations;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Moments as operators write them: a date ({@code 2026-11-30}), a date and a time ({@code
 * 2026-11-30T14:00}, with or without {@code Z} or an offset), or a duration, which is so long ago
 * ({@code 2h}). What names no offset is meant in the zone of the clock.
 */
public final class Moments {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME =
      Pattern.compile("(" + DATE + ")[T ](\\d{2}:\\d{2}(?::\\d{2})?)(Z|[+-]\\d{2}:\\d{2})?");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

  private final Clock clock;

  public Moments(Clock clock) {
    this.clock = clock;
  }

  /** In the zone of the machine. */
  public static Moments ofThisMachine() {
    return new Moments(Clock.systemDefaultZone());
  }

  /**
   * The beginning of a range; of a date, its first moment.
   *
   * @throws IllegalArgumentException saying what was written and what would be right
   */
  public Instant from(String text) {
    Instant from = moment(text, 0);
    if (from.isAfter(clock.instant())) {
      throw new IllegalArgumentException("\"" + text + "\" is still to come");
    }
    return from;
  }

  /**
   * The end of a range, which is not part of it; of a date, the end of that day.
   *
   * @throws IllegalArgumentException saying what was written and what would be right
   */
  public Instant until(String text) {
    return moment(text, 1);
  }

  private Instant moment(String text, int days) {
    String written = text.strip();
    try {
      if (DATE.matcher(written).matches()) {
        return LocalDate.parse(written).plusDays(days).atStartOfDay(clock.getZone()).toInstant();
      }
      if (TIME.matcher(written).matches()) {
        return time(written.replace(' ', 'T'));
      }
      return clock.instant().minus(Durations.one(written));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + text + "\" does not exist in the calendar", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no time; write 2026-11-30, 2026-11-30T14:00 or, for so long ago, 2h",
          e);
    }
  }

  private Instant time(String written) {
    boolean hasOffset = written.length() > "2026-11-30T14:00:00".length() || written.endsWith("Z");
    return hasOffset || written.matches(".*[+-]\\d{2}:\\d{2}")
        ? OffsetDateTime.parse(written).toInstant()
        : LocalDateTime.parse(written).atZone(clock.getZone()).toInstant();
  }

  /** In the zone of the clock, which stands with it: {@code 2026-11-30 00:00:00 +03:30}. */
  public String shown(Instant moment) {
    return SHOWN.format(ZonedDateTime.ofInstant(moment, clock.getZone()));
  }
}
