package io.chapar.calendar;

import io.chapar.article.DateTime;
import io.chapar.article.DateTime.Precision;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The date and time that machines write for machines, as {@code 2026-11-28T10:15:30.25+03:30}: RFC
 * 3339. Most of what pages declare is of this form, and nothing in it needs to be guessed.
 */
final class InternetTime {
  private static final int SHORTEST = "2026-11-28T10:15:30Z".length();
  private static final int LONGEST = "2026-11-28T10:15:30.123456789+03:30".length();
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private InternetTime() {}

  /** To the second; empty where it has another form, or a year that may be of another calendar. */
  static Optional<DateTime> read(String text) {
    return isOne(text) ? parse(text) : Optional.empty();
  }

  private static boolean isOne(String text) {
    int length = text.length();
    return length >= SHORTEST
        && length <= LONGEST
        && text.charAt(4) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(16) == ':'
        && (text.charAt(length - 1) == 'Z' || text.charAt(length - 3) == ':');
  }

  private static boolean isGregorian(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static Optional<DateTime> parse(String text) {
    try {
      OffsetDateTime value = OffsetDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
      return isGregorian(value.getYear()) && OffsetFinder.isOne(value.getOffset())
          ? Optional.of(DateTime.gregorian(value, Precision.SECOND))
          : Optional.empty();
    } catch (DateTimeParseException otherForm) {
      return Optional.empty();
    }
  }
}
