package io.chapar.feed.date;

import io.chapar.article.DateTime;
import io.chapar.article.DateTime.Precision;
import io.chapar.calendar.DateReader;
import io.chapar.text.TableLines;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /**
   * Offsets behind a time: {@code +0330}, {@code +03:30}, {@code GMT+3}, {@code EST}, {@code Z},
   * {@code Asia/Tehran}.
   */
  private static final class TimeOffsets {
    private static final Map<String, ZoneOffset> NAMED = named();
    private static final Pattern SIGNED =
        Pattern.compile(
            "^[\\s(\\[:]*(?:GMT|UTC?)?\\s?-?([+\\-\\u2212])(\\d{1,2}):?(\\d{2})?(?!\\d)");
    private static final Pattern WORD = Pattern.compile("^[\\s(.]*(\\p{L}{1,5})\\b");

    /** Area and location, as the tz database names zones. */
    private static final Pattern ZONE =
        Pattern.compile("^[\\s(\\[]*([A-Z][A-Za-z]{1,15}/[A-Za-z_/+-]{2,30})\\b");

    /** Asctime writes the year between the time and the offset, others the whole day. */
    private static final Pattern BEHIND_YEAR =
        Pattern.compile("(?:^|[\\s/.-])\\d{4}(\\s+[A-Z+-][A-Z\\d:]+)$");

    private TimeOffsets() {}

    /** Null where there is none that is known. */
    static @Nullable ZoneId in(String tail) {
      ZoneId beside = beside(tail);
      Matcher behind = beside == null ? BEHIND_YEAR.matcher(tail) : null;
      return behind != null && behind.find() ? beside(behind.group(1)) : beside;
    }

    private static @Nullable ZoneId beside(String tail) {
      Matcher signed = SIGNED.matcher(tail);
      if (signed.find()) {
        return signed(signed);
      }
      Matcher zone = ZONE.matcher(tail);
      if (zone.find()) {
        return zone(zone.group(1));
      }
      Matcher word = WORD.matcher(tail);
      return word.find() ? NAMED.get(word.group(1).toLowerCase(Locale.ROOT)) : null;
    }

    private static @Nullable ZoneId zone(String name) {
      try {
        return ZoneId.of(name);
      } catch (DateTimeException unknown) {
        return null;
      }
    }

    private static @Nullable ZoneOffset signed(Matcher found) {
      int sign = found.group(1).equals("+") ? 1 : -1;
      int minutes = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
      try {
        return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(found.group(2)), sign * minutes);
      } catch (DateTimeException e) {
        return null;
      }
    }

    private static Map<String, ZoneOffset> named() {
      Map<String, ZoneOffset> named = new HashMap<>();
      TableLines.words(TimeOffsets.class, "zones.txt")
          .forEach((offset, names) -> names.forEach(n -> named.put(n, ZoneOffset.of(offset))));
      return Map.copyOf(named);
    }
  }
}
