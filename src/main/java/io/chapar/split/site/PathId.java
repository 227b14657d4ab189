package io.chapar.split.site;

import io.chapar.calendar.DateReader;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the id in an address. Forms: {@code digits} the first segment of four or more digits;
 * {@code last-digits} the last one; {@code head} the digits that begin the last segment, before a
 * hyphen or an underscore; {@code tail} those that end it, after a hyphen, an underscore or a
 * letter; {@code any} for a publisher that nobody knows: the longest number of the last segment at
 * its ends, or of the path as a whole segment, if it is long and no day.
 */
public final class PathId {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_OF_ANY = 5;
  private static final int DAY_AND_NUMBER = 9;
  private static final DateReader READER = new DateReader();

  private PathId() {}

  public static Optional<String> find(URI address, String form) {
    String[] segments = String.valueOf(address.getRawPath()).split("/");
    return switch (form) {
      case "digits" -> first(segments);
      case "last-digits" -> last(segments);
      case "head" -> head(segments);
      case "tail" -> tail(segments);
      case "any" -> any(segments);
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

  private static Optional<String> any(String[] segments) {
    return Stream.of(tail(segments), head(segments), last(segments))
        .flatMap(Optional::stream)
        .filter(id -> id.length() >= SHORTEST_OF_ANY && !isDay(id))
        .max(Comparator.comparingInt(String::length));
  }

  private static boolean isDay(String id) {
    return id.length() < DAY_AND_NUMBER && READER.readStamp(id, ZoneOffset.UTC).isPresent();
  }

  private static Optional<String> head(String[] segments) {
    String last = segments.length == 0 ? "" : segments[segments.length - 1];
    int end = 0;
    while (end < last.length() && isDigit(last.charAt(end))) {
      end++;
    }
    boolean parted = end < last.length() && "-_".indexOf(last.charAt(end)) >= 0;
    return parted && end >= SHORTEST ? Optional.of(last.substring(0, end)) : Optional.empty();
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
