package io.chapar.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as operators write them: a number and B, kB, MB or GB, each 1,000 times the one before. */
public final class Sizes {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(kB|MB|GB|B)");
  private static final Map<String, Long> UNITS =
      Map.of("B", 1L, "kB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L);

  private Sizes() {}

  /**
   * Bytes.
   *
   * @throws IllegalArgumentException when it is no size; the message is a part of a sentence
   */
  public static long bytes(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "is \"" + text + "\"; write a number and B, kB, MB or GB, such as 10MB");
    }
    return Long.parseLong(matcher.group(1)) * UNITS.getOrDefault(matcher.group(2), 1L);
  }

  /**
   * Bytes, at least one.
   *
   * @param most as operators write it
   * @throws IllegalArgumentException when it is no size, or another
   */
  public static long bytes(String text, String most) {
    long bytes = bytes(text);
    if (bytes < 1 || bytes > bytes(most)) {
      throw new IllegalArgumentException("is \"" + text + "\"; it is from 1B to " + most);
    }
    return bytes;
  }
}
