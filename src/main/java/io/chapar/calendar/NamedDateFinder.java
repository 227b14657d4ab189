package io.chapar.calendar;

import io.chapar.article.DateTime.Calendar;
import io.chapar.calendar.Sense.Meaning;
import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Finds the first date with the name of a month, in any order of day, month and year. */
final class NamedDateFinder {
  /** How many tokens the day and the year may stand away from the month. */
  private static final int REACH = 9;

  /** A space and an apostrophe. */
  private static final int GAP = 2;

  private final DateText text;
  private final int month;

  private NamedDateFinder(DateText text, int month) {
    this.text = text;
    this.month = month;
  }

  static @Nullable CalendarDate find(DateText text) {
    CalendarDate date = find(text, false);
    return date == null ? find(text, true) : date;
  }

  /**
   * @param all take also for a month what may be the ending of the day before it
   */
  private static @Nullable CalendarDate find(DateText text, boolean all) {
    for (int i = 0; i < text.size(); i++) {
      if (text.isFree(i) && text.at(i).means(Meaning.MONTH) && (all || !isEnding(text, i))) {
        CalendarDate date = new NamedDateFinder(text, i).date();
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  /** The مه of «د جولای ۱۳مه» is no May. */
  private static boolean isEnding(DateText text, int at) {
    return text.at(at).means(Meaning.ORDINAL)
        && text.at(at - 1).isNumber()
        && text.touchesNext(at - 1);
  }

  private @Nullable CalendarDate date() {
    for (Sense sense : text.at(month).senses()) {
      Calendar calendar = sense.calendar();
      CalendarDate date = calendar == null ? null : date(calendar, sense.month());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private @Nullable CalendarDate date(Calendar calendar, int number) {
    int left = number(month, -1);
    int right = number(month, 1);
    int[][] dayThenYear = {
      {left, right}, {right, number(right, 1)}, {right, left}, {left, number(left, -1)}
    };
    for (int[] pair : dayThenYear) {
      if (isDay(pair[0]) && isYear(calendar, pair[1], pair[0])) {
        int year = CalendarDate.fullYear(calendar, text.at(pair[1]).value());
        return new CalendarDate(calendar, year, number, text.at(pair[0]).value());
      }
    }
    return null;
  }

  /** The next number that the time has not taken, not beyond another month; -1 for none. */
  private int number(int from, int step) {
    for (int i = from + step; from >= 0 && Math.abs(i - month) <= REACH; i += step) {
      if (text.isFreeNumber(i)) {
        return i;
      }
      if (text.isFree(i) && isOtherMonth(text.at(i)) && !isEnding(text, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Arabic news names a month twice, as in «يوليو/تموز». */
  private boolean isOtherMonth(DateToken token) {
    return token.means(Meaning.MONTH)
        && Collections.disjoint(token.senses(), text.at(month).senses());
  }

  private boolean isDay(int index) {
    return index >= 0 && text.at(index).isNumber(2, 1, 31);
  }

  private boolean isYear(Calendar calendar, int index, int day) {
    DateToken year = text.at(index);
    boolean full = year.text().length() == 4 && CalendarDate.isLikely(calendar, year.value());
    boolean two = year.text().length() == 2 && standTogether(index, day);
    return year.isNumber() && (full || two);
  }

  /**
   * Else a number of two digits counts something: "27 Nov · 12 min read", "27 Nov, 12 comments".
   */
  private boolean standTogether(int year, int day) {
    int[] order = {year, day, month};
    Arrays.sort(order);
    return adjoin(order[0], order[1])
        && adjoin(order[1], order[2])
        && !text.at(order[2] + 1).isOther();
  }

  /** Parted by no more than a space, an apostrophe or a sign that touches the first. */
  private boolean adjoin(int left, int right) {
    boolean sign = right - left == 2 && text.at(left + 1).isSign(".,-/") && text.touchesNext(left);
    return sign || right - left == 1 && text.at(right).start() - text.at(left).end() <= GAP;
  }
}
