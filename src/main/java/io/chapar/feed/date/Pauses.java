package io.chapar.feed.date;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often a feed wants to be read. */
public final class Pauses {
  static final Duration MOST = Duration.ofHours(24);

  /** RSS 1.0 module syndication, updatePeriod. */
  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private static final long MOST_MINUTES = 60L * 24 * 366;

  private Pauses() {}

  /** RSS 2.0: whole minutes. */
  public static @Nullable Duration ttl(@Nullable String minutes) {
    Long value = number(minutes);
    return value == null ? null : Duration.ofMinutes(value);
  }

  /** A period without a frequency means once. */
  public static @Nullable Duration period(@Nullable String period, @Nullable String frequency) {
    Duration length = period == null ? null : PERIODS.get(period.toLowerCase(Locale.ROOT));
    Long times = number(frequency);
    return length == null || times == null ? length : length.dividedBy(times);
  }

  /** The longest of them, but not over {@link #MOST}; null when nobody asks. */
  public static @Nullable Duration longest(@Nullable Duration... asked) {
    Duration longest = null;
    for (Duration each : asked) {
      if (each != null && (longest == null || each.compareTo(longest) > 0)) {
        longest = each;
      }
    }
    return longest == null || longest.compareTo(MOST) < 0 ? longest : MOST;
  }

  private static @Nullable Long number(@Nullable String text) {
    try {
      long value = text == null ? 0 : Long.parseLong(text.strip());
      return value > 0 && value <= MOST_MINUTES ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
