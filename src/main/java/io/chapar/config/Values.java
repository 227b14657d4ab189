package io.chapar.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the values of knobs as their types, and keeps what is wrong with any of them. */
final class Values {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(kB|MB|GB|B)");
  private static final Map<String, Long> UNITS =
      Map.of("B", 1L, "kB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L);

  private final Home home;
  private final Function<String, String> resolve;
  private final Map<String, String> faults = new LinkedHashMap<>();

  /**
   * @param resolve a knob's name to its value, with references in it resolved
   */
  Values(Home home, Function<String, String> resolve) {
    this.home = home;
    this.resolve = resolve;
  }

  /** What is wrong, by the knob's name. */
  Map<String, String> faults() {
    return faults;
  }

  void fault(String key, String message) {
    faults.putIfAbsent(key, key + " " + message);
  }

  String text(String key) {
    return read(key, value -> value, "");
  }

  @Nullable String optional(String key) {
    String text = text(key);
    return text.isEmpty() ? null : text;
  }

  boolean flag(String key) {
    return read(
        key,
        value ->
            switch (value) {
              case "true" -> true;
              case "false" -> false;
              default ->
                  throw new IllegalArgumentException("is \"" + value + "\"; it is true or false");
            },
        false);
  }

  int number(String key, int least, int most) {
    return read(
        key,
        value -> {
          if (!value.matches("\\d{1,9}")
              || Integer.parseInt(value) < least
              || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException(
                "is \"" + value + "\"; it is a number from " + least + " to " + most);
          }
          return Integer.parseInt(value);
        },
        least);
  }

  Duration duration(String key) {
    return read(key, Durations::one, Duration.ofSeconds(1));
  }

  List<Duration> durations(String key) {
    return read(key, Durations::list, List.of());
  }

  int bytes(String key) {
    return read(key, Values::size, 1);
  }

  private static int size(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "is \"" + text + "\"; write a number and B, kB, MB or GB, such as 10MB");
    }
    long bytes = Long.parseLong(matcher.group(1)) * UNITS.getOrDefault(matcher.group(2), 1L);
    if (bytes < 1 || bytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("is \"" + text + "\"; it is from 1B to 2GB");
    }
    return (int) bytes;
  }

  Path path(String key) {
    return home.resolve(text(key));
  }

  Set<String> words(String key) {
    return Arrays.stream(text(key).split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private <T> T read(String key, Function<String, T> parse, T instead) {
    try {
      return parse.apply(Optional.ofNullable(resolve.apply(key)).orElse("").strip());
    } catch (RuntimeException e) {
      fault(key, String.valueOf(e.getMessage()));
      return instead;
    }
  }
}
