package io.chapar.feed.date;

import io.chapar.article.DateTime.Precision;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day in a text.
 *
 * @param days to add: 24:00 is the next day, 24:05 of clocks that count from 1 to 24 is not
 * @param before the text before it
 * @param after the text after it, where an offset stands
 */
record Clock(LocalTime time, int days, Precision precision, String before, String after) {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s?[:Hh]\\s?(\\d{2})"
              + "(?:\\s?[:Mm]\\s?(\\d{1,2})(?:[.,]\\d{1,9})?)?(?!\\d)"
              + "\\s?([AaPp]\\.?[Mm]\\b\\.?)?");

  /** Behind a space the day or the year is whole: "5 2024" ends the fifth of March. */
  private static final Pattern BASIC =
      Pattern.compile(
          "(?:(?<=\\d)T|(?<=\\d{4}|\\d[-/.]\\d{2}|\\d \\p{L}{3,9} \\d{2}) )"
              + "(\\d{2})(\\d{2})(?:(\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)(x)?");

  /** Null when there is none, or an impossible one. */
  static @Nullable Clock in(String text) {
    Matcher found = TIME.matcher(text);
    if (!found.find()) {
      found = BASIC.matcher(text);
      if (!found.find()) {
        return null;
      }
    }
    return of(found, text);
  }

  private static @Nullable Clock of(Matcher found, String text) {
    int hour = hour(Integer.parseInt(found.group(1)), found.group(4));
    int minute = Integer.parseInt(found.group(2));
    String seconds = found.group(3);
    int second = seconds == null ? 0 : Math.min(Integer.parseInt(seconds), 59);
    if (hour > 24 || minute > 59) {
      return null;
    }
    return new Clock(
        LocalTime.of(hour % 24, minute, second),
        hour == 24 && minute + second == 0 ? 1 : 0,
        seconds == null ? Precision.MINUTE : Precision.SECOND,
        text.substring(0, found.start()),
        text.substring(found.end()));
  }

  /** Whether letters that are not ASCII stand beside it, which may say the half of the day. */
  boolean isBesideForeignWord() {
    int start = before.length();
    while (start > 0 && !Character.isDigit(before.charAt(start - 1))) {
      start--;
    }
    int end = 0;
    while (end < after.length() && !Character.isDigit(after.charAt(end))) {
      end++;
    }
    String beside = before.substring(start) + after.substring(0, end);
    return beside.chars().anyMatch(c -> c > 127 && Character.isLetter(c));
  }

  private static int hour(int hour, @Nullable String half) {
    if (half == null || hour > 12) {
      return hour;
    }
    boolean afternoon = (half.charAt(0) | 0x20) == 'p';
    return hour % 12 + (afternoon ? 12 : 0);
  }
}
