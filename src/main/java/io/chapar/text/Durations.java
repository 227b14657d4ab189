package io.chapar.text;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Durations as text: as operators write them ({@code 15m}: a number and a unit, one of ms, s, m, h,
 * d), and as messages say them ({@code 15 min}).
 */
public final class Durations {
  private static final Pattern ONE = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** The largest first. */
  private static final Map<String, Duration> UNITS = units();

  private Durations() {}

  /**
   * @throws IllegalArgumentException saying what was written and what would be right
   */
  public static Duration one(String text) {
    Matcher matcher = ONE.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no duration; write a number and ms, s, m, h or d, such as 15m");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /** As an operator writes it, in the largest unit that fits. */
  public static String written(Duration duration) {
    long millis = duration.toMillis();
    return UNITS.entrySet().stream()
        .filter(unit -> millis % unit.getValue().toMillis() == 0)
        .findFirst()
        .map(unit -> millis / unit.getValue().toMillis() + unit.getKey())
        .orElse(millis + "ms");
  }

  private static Map<String, Duration> units() {
    Map<String, Duration> units = new LinkedHashMap<>();
    units.put("d", Duration.ofDays(1));
    units.put("h", Duration.ofHours(1));
    units.put("m", Duration.ofMinutes(1));
    units.put("s", Duration.ofSeconds(1));
    return units;
  }

  /** Durations with commas between; none for an empty text. */
  public static List<Duration> list(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    return Arrays.stream(text.split(",")).map(Durations::one).toList();
  }

  /**
   * For messages: one number, rounded, and one unit, as {@code 90 s}, {@code 20 min}, {@code 3
   * days}.
   */
  public static String rounded(Duration time) {
    return rounded(time.toMillis());
  }

  public static String rounded(long millis) {
    if (millis < 2 * MINUTE) {
      return Math.round((double) millis / SECOND) + " s";
    }
    if (millis < 2 * HOUR) {
      return Math.round((double) millis / MINUTE) + " min";
    }
    return millis < 2 * DAY
        ? Math.round((double) millis / HOUR) + " h"
        : Math.round((double) millis / DAY) + " days";
  }

  /** For tables: the largest unit in it, rounded down, as {@code 90m} is {@code 1h}. */
  public static String shortened(Duration duration) {
    if (duration.toDays() > 0) {
      return duration.toDays() + "d";
    }
    if (duration.toHours() > 0) {
      return duration.toHours() + "h";
    }
    return duration.toMinutes() > 0 ? duration.toMinutes() + "m" : duration.toSeconds() + "s";
  }

  /**
   * How often something may be done, as operators write it: a number a second, minute or hour
   * ({@code 10/s}, {@code 120/m}, {@code 1000/h}).
   */
  public record Rate(int most, Duration period) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})/([smh])");
    private static final String OFF = "off";

    /**
     * Null where it is {@code off}.
     *
     * @throws IllegalArgumentException when it is no rate; the message is a part of a sentence
     */
    public static @Nullable Rate of(String text) {
      if (text.strip().equals(OFF)) {
        return null;
      }
      Matcher matcher = FORM.matcher(text.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "is \"" + text + "\"; write a number and /s, /m or /h, such as 10/s, or off");
      }
      return new Rate(Integer.parseInt(matcher.group(1)), Durations.one("1" + matcher.group(2)));
    }

    /** Rounded down, and 1 at least. */
    public long perMinute() {
      return Math.max(1, most * Duration.ofMinutes(1).toMillis() / period.toMillis());
    }

    /** From one to the next, where they are spread evenly. */
    public Duration interval() {
      return period.dividedBy(most);
    }
  }
}
