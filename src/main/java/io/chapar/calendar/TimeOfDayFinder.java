package io.chapar.calendar;

import io.chapar.calendar.Sense.Meaning;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the first time of day: 6:55, 06:55:00.123, T0655, 18h30, ساعت ۱۸, 18 Uhr, 5 pm. */
final class TimeOfDayFinder {
  private static final int LAST_OF_NIGHT = 4;

  private final DateText text;

  private TimeOfDayFinder(DateText text) {
    this.text = text;
  }

  /** Takes the tokens that it reads. */
  static Optional<TimeOfDay> find(DateText text) {
    TimeOfDayFinder finder = new TimeOfDayFinder(text);
    for (int i = 0; i < text.size(); i++) {
      if (text.at(i).isNumber()) {
        TimeOfDay clock = finder.startingAt(i);
        if (clock != null) {
          return Optional.of(clock);
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable TimeOfDay startingAt(int i) {
    if (isPair(i, ":")) {
      return colons(i);
    }
    if (isCompact(i)) {
      return compact(i);
    }
    boolean announced = isAnnounced(i) || isHalfOfDay(i + 3) || text.at(i + 3).means(Meaning.CLOCK);
    if (announced && isPair(i, ".") && !text.at(i + 3).isSign(".")) {
      return clock(i, i + 3, text.at(i).value(), text.at(i + 2).value(), -1);
    }
    return loose(i);
  }

  private @Nullable TimeOfDay loose(int i) {
    if (isLetterPair(i)) {
      return clock(i, i + 3, text.at(i).value(), text.at(i + 2).value(), -1);
    }
    if (isAnnounced(i) && isHourAndMinutes(i)) {
      return clock(i, i + 3, text.at(i).value(), text.at(i + 2).value(), -1);
    }
    boolean hour = text.at(i).isNumber(2, 0, 24) && !text.at(i + 1).isSign("/.-:");
    boolean half = isHalfOfDay(i + 1) && text.at(i).isNumber(2, 0, 12) && !isTimed(i + 2);
    boolean told = isAnnounced(i) || text.at(i + 1).means(Meaning.OCLOCK);
    return hour && (told || half) ? clock(i, i + 1, text.at(i).value(), 0, -1) : null;
  }

  /** In «2024-03-05 下午 10:05» the half of the day is not of the fifth. */
  private boolean isTimed(int i) {
    return isPair(i, ":") || isLetterPair(i);
  }

  /** ساعت ۱۸ و ۳۰ دقیقه. */
  private boolean isHourAndMinutes(int i) {
    return text.at(i).isNumber(2, 0, 24)
        && text.at(i + 1).means(Meaning.AND)
        && text.at(i + 2).isNumber(2, 0, 59);
  }

  private boolean isHalfOfDay(int i) {
    DateToken word = text.at(i);
    return word.means(Meaning.AM) || word.means(Meaning.PM) || word.means(Meaning.NIGHT);
  }

  private boolean isAnnounced(int i) {
    return text.at(i - 1).means(Meaning.CLOCK) || text.at(i - 2).means(Meaning.CLOCK);
  }

  private boolean isPair(int i, String sign) {
    return text.at(i).isNumber(2, 0, 24)
        && text.at(i + 1).isSign(sign)
        && text.at(i + 2).isNumber(2, 0, 59);
  }

  /** 18h30 and 9 h 12 of French and Portuguese, 18时30分. */
  private boolean isLetterPair(int i) {
    boolean letter = text.at(i + 1).text().equals("h");
    boolean spaced = letter && text.at(i + 2).text().length() == 2;
    return text.at(i).isNumber(2, 0, 24)
        && (letter || text.at(i + 1).means(Meaning.HOUR))
        && text.at(i + 2).isNumber(2, 0, 59)
        && (text.touchesNext(i) || spaced);
  }

  private @Nullable TimeOfDay colons(int i) {
    boolean hasSeconds = text.at(i + 3).isSign(":") && text.at(i + 4).isNumber(2, 0, 60);
    if (!hasSeconds) {
      return clock(i, i + 3, text.at(i).value(), text.at(i + 2).value(), -1);
    }
    boolean fraction = text.at(i + 5).isSign(".,") && text.touchesNext(i + 5);
    int end = fraction && text.at(i + 6).isNumber() ? i + 7 : i + 5;
    return clock(i, end, text.at(i).value(), text.at(i + 2).value(), text.at(i + 4).value());
  }

  /** The basic format of ISO 8601 after a T, or a run of 14 or 12 digits. */
  private boolean isCompact(int i) {
    int digits = text.at(i).text().length();
    boolean afterT = text.at(i - 1).text().equals("t") && text.touchesNext(i - 1);
    return afterT && text.isFree(i) && (digits == 2 || digits == 4 || digits == 6);
  }

  private @Nullable TimeOfDay compact(int i) {
    String digits = text.at(i).text();
    int minute = digits.length() > 2 ? Integer.parseInt(digits.substring(2, 4)) : 0;
    int second = digits.length() > 4 ? Integer.parseInt(digits.substring(4)) : -1;
    int end = text.at(i + 1).isSign(".,") && text.at(i + 2).isNumber() ? i + 3 : i + 1;
    return clock(i, end, Integer.parseInt(digits.substring(0, 2)), minute, second);
  }

  private @Nullable TimeOfDay clock(int from, int to, int hour, int minute, int second) {
    boolean sharp = minute + Math.max(0, second) == 0;
    int hour24 = isOf(Meaning.NIGHT, from, to) ? ofNight(hour, sharp) : toHour24(from, to, hour);
    if (hour24 > 24 || minute > 59 || hour24 == 24 && !sharp) {
      return null;
    }
    LocalTime time = LocalTime.of(hour24 % 24, minute, Math.max(0, Math.min(second, 59)));
    text.take(from, to);
    TimeOfDay clock = new TimeOfDay(time, hour24 == 24, second >= 0, null);
    return clock.at(OffsetFinder.after(text, to));
  }

  private int toHour24(int from, int to, int hour) {
    if (isOf(Meaning.PM, from, to) && hour < 12) {
      return hour + 12;
    }
    return isOf(Meaning.AM, from, to) && hour == 12 ? 0 : hour;
  }

  /** Twelve at night ends the day; half past twelve and two are of its first hours. */
  private static int ofNight(int hour, boolean sharp) {
    if (hour == 12) {
      return sharp ? 24 : 0;
    }
    return hour > LAST_OF_NIGHT && hour < 12 ? hour + 12 : hour;
  }

  private boolean isOf(Meaning half, int from, int to) {
    boolean before = text.at(from - 1).means(half) && !isOfYear(from - 1);
    return before || text.at(to).means(half);
  }

  /** The م of «2023م» is no half of the day, but the era. */
  private boolean isOfYear(int word) {
    boolean letter = text.at(word).text().length() == 1;
    return text.at(word - 1).isNumber() && (letter || text.touchesNext(word - 1));
  }
}
