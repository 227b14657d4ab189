package io.chapar.split;

import java.net.URI;
import java.util.Optional;

/**
 * Finds the id in an address. Forms: {@code digits} the first segment of five or more digits;
 * {@code last-digits} the last one; {@code tail} the digits that end the last segment, after a
 * hyphen, an underscore or a letter.
 */
final class PathId {
  private static final int SHORTEST = 4;

  private PathId() {}

  static Optional<String> find(URI address, String form) {
    String[] segments = String.valueOf(address.getRawPath()).split("/");
    return switch (form) {
      case "digits" -> first(segments);
      case "last-digits" -> last(segments);
      case "tail" -> tail(segments);
      default -> Optional.empty();
    };
  }

  private static Optional<String> first(String[] segments) {
    for (String segment : segments) {
      if (isNumber(segment)) {
        return Optional.of(segment);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> last(String[] segments) {
    Optional<String> found = Optional.empty();
    for (String segment : segments) {
      found = isNumber(segment) ? Optional.of(segment) : found;
    }
    return found;
  }

  private static Optional<String> tail(String[] segments) {
    String last = segments.length == 0 ? "" : segments[segments.length - 1];
    int end = last.lastIndexOf('.') > 0 ? last.lastIndexOf('.') : last.length();
    int start = end;
    while (start > 0 && isDigit(last.charAt(start - 1))) {
      start--;
    }
    return end - start >= SHORTEST ? Optional.of(last.substring(start, end)) : Optional.empty();
  }

  private static boolean isNumber(String segment) {
    return segment.length() >= SHORTEST && segment.chars().allMatch(c -> isDigit((char) c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
