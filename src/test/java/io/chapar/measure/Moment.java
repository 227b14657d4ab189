package io.chapar.measure;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day or a time.
 *
 * @param local at the start of the day where only that is known
 * @param offset null where it is not known
 */
record Moment(LocalDateTime local, @Nullable ZoneOffset offset) {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?)?");
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})");

  /** Of ISO 8601; empty for anything else. */
  static Optional<Moment> of(String text) {
    Matcher iso = ISO.matcher(text.strip());
    if (!iso.matches()) {
      return Optional.empty();
    }
    String time = iso.group(2) == null ? "00:00" : iso.group(2);
    ZoneOffset offset = iso.group(3) == null ? null : ZoneOffset.of(iso.group(3));
    try {
      return Optional.of(new Moment(LocalDateTime.parse(iso.group(1) + "T" + time), offset));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Of ISO 8601, or of a day that a text starts with. */
  static Optional<Moment> anyOf(String text) {
    return of(text).or(() -> day(text));
  }

  private static Optional<Moment> day(String text) {
    Matcher day = DAY.matcher(text.strip());
    if (!day.lookingAt()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(day.group(2));
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(day.group(1)), month, Integer.parseInt(day.group(3)));
      return Optional.of(new Moment(date.atStartOfDay(), null));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Whether another is on this one's calendar day, in this one's zone where both have one. */
  boolean isDayOf(Moment other) {
    LocalDateTime at = offset != null && other.offset != null ? other.at(offset) : other.local;
    return local.toLocalDate().equals(at.toLocalDate());
  }

  /** Whether both have an offset and are less than a minute apart. */
  boolean isMinuteOf(Moment other) {
    return offset != null && other.offset != null && apart(other, offset).toSeconds() < 60;
  }

  /**
   * Whether both are less than a day apart where they have offsets, else on days that are.
   *
   * @param most days between them where one has no offset
   */
  boolean isNear(Moment other, int most) {
    return offset != null && other.offset != null
        ? apart(other, offset).toSeconds() < Duration.ofDays(1).toSeconds()
        : Math.abs(ChronoUnit.DAYS.between(local.toLocalDate(), other.local.toLocalDate())) <= most;
  }

  private LocalDateTime at(ZoneOffset zone) {
    return offset == null
        ? local
        : local.atOffset(offset).withOffsetSameInstant(zone).toLocalDateTime();
  }

  private Duration apart(Moment other, ZoneOffset zone) {
    return Duration.between(local, other.at(zone)).abs();
  }
}
