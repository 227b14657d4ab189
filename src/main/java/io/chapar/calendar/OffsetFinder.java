package io.chapar.calendar;

import io.chapar.calendar.Sense.Meaning;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the zone that stands behind a time: Z, +0330, GMT+3:30, Asia/Tehran, به وقت تهران. */
final class OffsetFinder {
  /** Of an hour, in seconds. */
  private static final int QUARTER = 15 * 60;

  private static final int FARTHEST = 14 * 60 * 60;

  /** How many tokens a zone's words may stand away from the time. */
  private static final int REACH = 6;

  private OffsetFinder() {}

  /** Takes the tokens that it reads; null when no zone is written. */
  static @Nullable ZoneId after(DateText text, int start) {
    for (int i = start; i < start + REACH && i < text.size(); i++) {
      ZoneId offset = signed(text, i);
      if (offset != null) {
        return offset;
      }
      if (text.at(i).isNumber()) {
        return null;
      }
      ZoneId zone = named(text, i);
      if (zone != null) {
        return zone;
      }
    }
    return null;
  }

  private static @Nullable ZoneId named(DateText text, int i) {
    ZoneId zone = zone(text, i);
    if (zone == null) {
      return null;
    }
    text.take(i, i + 1);
    ZoneId offset = signed(text, i + 1);
    return offset == null ? zone : offset;
  }

  private static @Nullable ZoneId zone(DateText text, int i) {
    Optional<Sense> zone = text.firstIn(i, i + 1, Meaning.ZONE);
    return text.at(i).isInCapitals()
        ? zone.or(() -> text.firstIn(i, i + 1, Meaning.CAPITAL_ZONE)).map(Sense::zone).orElse(null)
        : zone.map(Sense::zone).orElse(null);
  }

  private static @Nullable ZoneId signed(DateText text, int i) {
    if (!text.at(i).isSign("+-") || !text.touchesNext(i) || !text.at(i + 1).isNumber()) {
      return null;
    }
    boolean colon = text.at(i + 2).isSign(":") && text.at(i + 3).isNumber(2, 0, 59);
    int end = colon ? i + 4 : i + 2;
    if (text.at(end).isSign("/.-") && text.at(end + 1).isNumber()) {
      return null;
    }
    int minutes = minutes(text.at(i + 1), colon ? text.at(i + 3).value() : 0);
    return offset(text, i, end, text.at(i).isSign("-") ? -minutes : minutes);
  }

  private static int minutes(DateToken number, int minutes) {
    return number.text().length() > 2
        ? number.value() / 100 * 60 + number.value() % 100
        : number.value() * 60 + minutes;
  }

  private static @Nullable ZoneId offset(DateText text, int from, int to, int minutes) {
    if (!isOne(minutes * 60)) {
      return null;
    }
    text.take(from, to);
    return ZoneOffset.ofTotalSeconds(minutes * 60);
  }

  static boolean isOne(ZoneOffset offset) {
    return isOne(offset.getTotalSeconds());
  }

  /** No place on earth is 15 hours or an odd minute away from UTC. */
  private static boolean isOne(int seconds) {
    return Math.abs(seconds) <= FARTHEST && seconds % QUARTER == 0;
  }
}
