package io.chapar.config;

import io.chapar.config.file.Home;
import io.chapar.config.file.ShippedSettings;
import io.chapar.fetch.guard.AddressBlock;
import io.chapar.text.Durations;
import io.chapar.text.Durations.Rate;
import io.chapar.text.Sizes;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the values of settings as their types, and keeps what is wrong with any of them. */
final class Values {
  private final Home home;
  private final Function<String, String> resolve;
  private final Map<String, String> faults = new LinkedHashMap<>();

  /**
   * @param resolve a setting's name to its value, with references in it resolved
   */
  Values(Home home, Function<String, String> resolve) {
    this.home = home;
    this.resolve = resolve;
  }

  /** What is wrong, by the setting's name. */
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
    return (int) bytes(key, "2GB");
  }

  /**
   * @param most as operators write it
   */
  long bytes(String key, String most) {
    return read(key, text -> Sizes.bytes(text, most), 1L);
  }

  /** Judges a rate, or {@code off}. */
  void rate(String key) {
    read(key, text -> String.valueOf(Rate.of(text)), "");
  }

  /** Whether a setting that may be {@code off} has a size. */
  boolean hasBytes(String key) {
    return !text(key).equals("off") && read(key, Values::upToAGigabyte, 1L) > 0;
  }

  private static long upToAGigabyte(String text) {
    try {
      return Sizes.bytes(text, "1GB");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + ", or off", e);
    }
  }

  /**
   * @param least and {@code most} as operators write durations
   */
  Duration duration(String key, String least, String most) {
    return read(key, text -> within(Durations.one(text), least, most), Durations.one(least));
  }

  private static Duration within(Duration duration, String least, String most) {
    if (duration.compareTo(Durations.one(least)) < 0
        || duration.compareTo(Durations.one(most)) > 0) {
      throw new IllegalArgumentException("is not from " + least + " to " + most);
    }
    return duration;
  }

  Path path(String key) {
    return read(key, text -> home.resolve(path(key, text)), home.folder());
  }

  private static String path(String key, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          "is empty; write a path, or delete the line for " + ShippedSettings.defaults().get(key));
    }
    if (text.matches("([\"']).*\\1")) {
      throw new IllegalArgumentException("stands in quotes; write it without");
    }
    if (text.contains(" #")) {
      throw new IllegalArgumentException("holds a #; put the comment on a line of its own");
    }
    return text;
  }

  /** Not empty. */
  String required(String key, String right) {
    String text = text(key);
    if (text.isEmpty()) {
      fault(key, "is empty; " + right);
    }
    return text;
  }

  /** What stands between commas; two commas beside each other have nothing between them. */
  Set<String> words(String key) {
    return Arrays.stream(text(key).split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same, and blocks of addresses. */
  Set<String> hostsAndBlocks(String key) {
    Set<String> all = words(key);
    for (String one : all) {
      if (one.matches("[^/]*/[^/]+") || AddressBlock.lacksLength(one)) {
        block(key, one);
      } else {
        host(key, one, "name hosts, or blocks such as 10.20.0.0/16");
      }
    }
    return all;
  }

  private void block(String key, String block) {
    try {
      AddressBlock.parse(block);
    } catch (IllegalArgumentException e) {
      fault(key, "holds \"" + block + "\", which " + e.getMessage());
    }
  }

  /** Names or addresses of hosts, with commas between. */
  Set<String> hosts(String key) {
    Set<String> hosts = words(key);
    hosts.forEach(host -> host(key, host, "name each host"));
    return hosts;
  }

  /**
   * @param right in place of a pattern
   */
  private void host(String key, String host, String right) {
    if (host.contains("*")) {
      fault(key, "holds \"" + host + "\", which is no host; " + right);
    } else if (!host.matches("[^/@\\s]{1,253}")) {
      fault(key, "holds \"" + host + "\"; write the host alone");
    }
  }

  private <T> T read(String key, Function<String, T> parse, T instead) {
    try {
      return parse.apply(Optional.ofNullable(resolve.apply(key)).orElse("").strip());
    } catch (RuntimeException e) {
      fault(key, String.valueOf(e.getMessage()));
      return instead;
    }
  }

  /** Whether a text is an address that is absolute, of http or https, and names a host. */
  static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      return address.getHost() != null && String.valueOf(address.getScheme()).matches("https?");
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
