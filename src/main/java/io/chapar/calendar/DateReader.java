package io.chapar.calendar;

import io.chapar.article.DateTime;
import io.chapar.article.DateTime.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date, with or without a time, as feeds, metadata and bylines write it: ISO 8601, RFC 5322
 * and its sloppy variants, figures in the order of the region, and names of months in the languages
 * of {@code months/}, in the Gregorian, the Jalali and the Hijri calendar. Safe for many threads.
 */
public final class DateReader {
  /**
   * Takes the first date and the first time among the first 400 characters. The year decides the
   * calendar where no month's name does: 1200 to 1500 is Jalali, or Hijri where the text says so
   * and, from 1435 on, where it does not say Jalali. 4/7/2023 is the fourth of July, except in a
   * zone of the United States. 05/09/06 is the fifth of September, but in Persian digits and a zone
   * of Iran or Afghanistan the sixth of Azar.
   *
   * @param text the date as it stands, with the words around it where they belong to it
   * @param zone for a date that is written without an offset
   * @return empty when the text holds no date with a year, or an impossible one
   */
  public Optional<DateTime> read(String text, ZoneId zone) {
    return InternetTime.read(text).or(() -> found(text, zone));
  }

  private Optional<DateTime> found(String text, ZoneId zone) {
    DateText tokens = new DateText(DateVocabulary.known().explain(DateTokeniser.tokens(text)));
    Optional<DateTime> lone =
        tokens.size() == 1 ? lone(tokens.at(0).text(), zone) : Optional.empty();
    return lone.isPresent() ? lone : read(tokens, zone);
  }

  /** Whether the figures of a date stand in the American order. */
  public static boolean isMonthFirst(ZoneId zone) {
    return DateVocabulary.AMERICAN_ZONES.contains(zone.getId());
  }

  /**
   * How many words of three letters and more the text has beside what dates are made of: months,
   * days of the week, zones and the words around them. A headline has some, a line of a date none.
   */
  public int otherWords(String text) {
    return (int)
        DateVocabulary.known().explain(DateTokeniser.tokens(text)).stream()
            .filter(DateToken::isOther)
            .count();
  }

  /**
   * The date at the head of the digits of an address or an id: yyyymmdd, Jalali or Gregorian by the
   * year. A Gregorian one of 14 or 17 digits goes on with hhmmss.
   *
   * @param digits ASCII
   * @return empty when they begin with no date between 1900 and 2099, or the same in Jalali
   */
  public Optional<DateTime> readStamp(String digits, ZoneId zone) {
    CalendarDate date = isDigits(digits) ? Stamp.date(digits) : null;
    boolean timed = digits.length() == 14 || digits.length() == 17;
    boolean gregorian = date != null && date.inCalendar() == null;
    LocalTime time = timed && gregorian ? Stamp.time(digits) : null;
    return dateTime(date, time == null ? null : new TimeOfDay(time, false, true, null), zone);
  }

  /**
   * The Jalali date of before 1400 at the head of an id: yymmdd.
   *
   * @param digits ASCII
   */
  public Optional<DateTime> readShortStamp(String digits, ZoneId zone) {
    return dateTime(isDigits(digits) ? Stamp.shortDate(digits) : null, null, zone);
  }

  private static Optional<DateTime> read(DateText tokens, ZoneId zone) {
    TimeOfDay clock = TimeOfDayFinder.find(tokens).orElse(null);
    CalendarDate date = NamedDateFinder.find(tokens);
    if (date == null) {
      date = NumericDateFinder.find(tokens, zone);
    }
    return dateTime(date, clock, zone);
  }

  /**
   * Seconds or milliseconds since 1970, or a date and time; an id that begins with a date is none.
   */
  private Optional<DateTime> lone(String digits, ZoneId zone) {
    if (!isDigits(digits)) {
      return Optional.empty();
    }
    return switch (digits.length()) {
      case 10 -> epoch(Long.parseLong(digits) * 1000, zone);
      case 12 -> readStamp(digits + "00", zone).map(DateReader::toMinute);
      case 13 ->
          readStamp(digits, zone).isPresent()
              ? Optional.empty()
              : epoch(Long.parseLong(digits), zone);
      case 14 -> readStamp(digits, zone);
      default -> Optional.empty();
    };
  }

  private static Optional<DateTime> epoch(long milliseconds, ZoneId zone) {
    OffsetDateTime value =
        Instant.ofEpochSecond(milliseconds / 1000).atZone(zone).toOffsetDateTime();
    return value.getYear() < 1990
        ? Optional.empty()
        : Optional.of(DateTime.gregorian(value, Precision.SECOND));
  }

  private static DateTime toMinute(DateTime read) {
    Precision precision = read.precision() == Precision.SECOND ? Precision.MINUTE : Precision.DAY;
    return new DateTime(read.value(), precision, read.calendar(), read.inCalendar());
  }

  private static Optional<DateTime> dateTime(
      @Nullable CalendarDate date, @Nullable TimeOfDay clock, ZoneId zone) {
    if (date == null) {
      return Optional.empty();
    }
    Precision precision =
        clock == null ? Precision.DAY : clock.seconds() ? Precision.SECOND : Precision.MINUTE;
    return date.toGregorian()
        .map(day -> value(day, clock, zone))
        .map(value -> new DateTime(value, precision, date.calendar(), date.inCalendar()));
  }

  private static OffsetDateTime value(LocalDate day, @Nullable TimeOfDay clock, ZoneId zone) {
    if (clock == null) {
      return at(day.atStartOfDay(), zone);
    }
    ZoneId written = clock.zone();
    LocalDate meant = clock.nextDay() ? day.plusDays(1) : day;
    return at(meant.atTime(clock.time()), written == null ? zone : written);
  }

  /**
   * A time that the clocks skipped stays as it was written, with the offset of before: the first
   * hour of 2 Farvardin 1401 in Tehran.
   */
  private static OffsetDateTime at(LocalDateTime written, ZoneId zone) {
    return written.atOffset(zone.getRules().getOffset(written));
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
