package io.chapar.feed.date;

import io.chapar.text.TableLines;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Offsets behind a time: {@code +0330}, {@code +03:30}, {@code GMT+3}, {@code EST}, {@code Z},
 * {@code Asia/Tehran}.
 */
final class TimeOffsets {
  private static final Map<String, ZoneOffset> NAMED = named();
  private static final Pattern SIGNED =
      Pattern.compile("^[\\s(\\[:]*(?:GMT|UTC?)?\\s?-?([+\\-\\u2212])(\\d{1,2}):?(\\d{2})?(?!\\d)");
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
