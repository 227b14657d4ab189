package io.chapar.config.file;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as operators write them: a number and a unit, one of ms, s, m, h, d. */
public final class Durations {
  private static final Pattern ONE = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

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
}
