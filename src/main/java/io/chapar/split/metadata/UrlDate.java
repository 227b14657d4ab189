package io.chapar.split.metadata;

import io.chapar.article.DateTime;
import io.chapar.calendar.DateReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day that an address names: /2024/05/06/, /2024/POLITICS/05/06/, /2024-05-06, /20240506;
 * Jalali years too. A running id may look like one: without signs between them, year, month and day
 * have all of their digits.
 */
final class UrlDate {
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?:1[34]\\d\\d|19[89]\\d|20[0-4]\\d)"
              + "(?:(?:/\\p{L}{2,20})?/\\d{1,2}/\\d{1,2}(?![^/.])"
              + "|([_-])\\d{1,2}\\1\\d{1,2}(?![\\p{L}\\p{N}&&[^Tt]])"
              + "|\\d{4}(?![\\p{L}\\p{N}&&[^Tt]]))");
  private static final Pattern SIGNS = Pattern.compile("(?:/\\p{L}+)?[/_-]");
  private static final int AFTER_YEAR = 4;
  private static final int LONGEST = 1000;
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration A_YEAR = Duration.ofDays(365);
  private static final DateReader READER = new DateReader();

  private UrlDate() {}

  /**
   * @param fetched when the page was: no article is of a later day
   * @param said when the article seems to be of: a mere run of digits of years before is an id
   */
  static Optional<DateTime> of(
      @Nullable URI address, ZoneId zone, Instant fetched, @Nullable DateTime said) {
    String path = address == null ? null : address.getRawPath();
    if (path == null || path.length() > LONGEST) {
      return Optional.empty();
    }
    return DAY.matcher(path)
        .results()
        .map(MatchResult::group)
        .flatMap(day -> date(day, zone).filter(date -> !isId(day, date, said)).stream())
        .filter(date -> date.value().toInstant().isBefore(fetched.plus(A_DAY)))
        .findFirst();
  }

  /** With hyphens, which the reader takes in any calendar. */
  private static Optional<DateTime> date(String day, ZoneId zone) {
    return READER.read(SIGNS.matcher(day).replaceAll("-"), zone).filter(Dates::isPlausible);
  }

  private static boolean isId(String day, DateTime date, @Nullable DateTime said) {
    return Character.isDigit(day.charAt(AFTER_YEAR))
        && said != null
        && Duration.between(date.value(), said.value()).compareTo(A_YEAR) > 0;
  }
}
