package io.chapar.feed.date;

import io.chapar.article.DateTime;
import io.chapar.article.DateTime.Precision;
import io.chapar.calendar.DateReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822 and W3CDTF with all their misspellings, asctime, seconds since
 * 1970, month names of other languages; then all that {@link DateReader} knows.
 */
public final class FeedDates {
  private static final int LONGEST = 120;

  /** Zero of Unix, and of the dates of SQL Server: what software writes that has no date. */
  private static final Set<LocalDateTime> UNSET =
      Set.of(LocalDateTime.of(1970, 1, 1, 0, 0), LocalDateTime.of(1900, 1, 1, 0, 0));

  private final ZoneId zone;
  private final DateReader others;

  /**
   * @param zone of dates without an offset
   */
  public FeedDates(ZoneId zone, DateReader others) {
    this.zone = zone;
    this.others = others;
  }

  public Optional<DateTime> read(String written) {
    String text = asciiDigits(written.strip());
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    Clock clock = Clock.in(text);
    boolean plain = clock != null && !clock.isBesideForeignWord();
    return sinceEpoch(text)
        .or(() -> plain ? Optional.empty() : other(written).filter(date -> date.exact() != null))
        .or(() -> gregorian(text, clock))
        .or(() -> other(written))
        .filter(FeedDates::isSet);
  }

  /** There is none in the zone of the software, nor in the one that was written. */
  private static boolean isSet(DateTime date) {
    return !UNSET.contains(date.value().toLocalDateTime())
        && !date.value().toInstant().equals(Instant.EPOCH);
  }

  private Optional<DateTime> other(String written) {
    return others
        .read(written, zone)
        .filter(date -> CalendarDay.isLikely(date.value().toLocalDate()));
  }

  private Optional<DateTime> gregorian(String text, @Nullable Clock clock) {
    String day = clock == null ? text : clock.before() + " " + clock.after();
    LocalDate date = CalendarDay.in(day, DateReader.isMonthFirst(zone));
    try {
      return date == null ? Optional.empty() : Optional.of(at(date, clock));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private DateTime at(LocalDate date, @Nullable Clock clock) {
    if (clock == null) {
      return DateTime.gregorian(date.atStartOfDay(zone).toOffsetDateTime(), Precision.DAY);
    }
    ZoneId written = TimeOffsets.in(clock.after());
    OffsetDateTime value =
        date.atTime(clock.time()).atZone(written == null ? zone : written).toOffsetDateTime();
    return DateTime.gregorian(value.plusDays(clock.days()), clock.precision());
  }

  /** Ten digits are seconds, thirteen milliseconds. */
  private static Optional<DateTime> sinceEpoch(String text) {
    boolean known = text.length() == 10 || text.length() == 13;
    if (!known || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    Instant instant = Instant.ofEpochSecond(Long.parseLong(text.substring(0, 10)));
    return Optional.of(DateTime.gregorian(instant.atOffset(ZoneOffset.UTC), Precision.SECOND));
  }

  private static String asciiDigits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = Character.digit(c, 10);
      out.append(digit < 0 ? c : (char) ('0' + digit));
    }
    return out.toString();
  }
}
