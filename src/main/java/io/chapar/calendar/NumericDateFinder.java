package io.chapar.calendar;

import io.chapar.article.DateTime.Calendar;
import io.chapar.calendar.Sense.Meaning;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the first date in figures: 2023-07-13, 13.07.2023, ۱۴۰۲/۰۴/۲۲, 20230713, 2023-W28-4. */
final class NumericDateFinder {
  /** From here on a year is Hijri where nothing else is said: as a Jalali one it is 2056. */
  private static final int HIJRI = 1435;

  private static final Set<String> JALALI_ZONES = Set.of("Asia/Tehran", "Iran", "Asia/Kabul");

  private final DateText text;
  private final boolean monthFirst;
  private final boolean jalali;

  private NumericDateFinder(DateText text, ZoneId zone) {
    this.text = text;
    this.monthFirst = DateReader.isMonthFirst(zone);
    this.jalali = JALALI_ZONES.contains(zone.getId());
  }

  /**
   * @param zone by which the order of 7/4/2023 and ۰۵/۰۹/۰۶ is known
   */
  static @Nullable CalendarDate find(DateText text, ZoneId zone) {
    NumericDateFinder finder = new NumericDateFinder(text, zone);
    for (int i = 0; i < text.size(); i++) {
      if (text.isFreeNumber(i)) {
        CalendarDate date = finder.startingAt(i);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private @Nullable CalendarDate startingAt(int i) {
    if (text.at(i).text().length() >= 8) {
      return compact(i);
    }
    return isTriple(i) ? triple(text.at(i), text.at(i + 2), text.at(i + 4)) : IsoWeek.at(text, i);
  }

  private @Nullable CalendarDate compact(int i) {
    boolean whole = text.size() == 1 || text.at(i + 1).text().equals("t");
    return whole && text.at(i).text().length() == 8 ? Stamp.date(text.at(i).text()) : null;
  }

  private boolean isTriple(int i) {
    return isSeparator(i + 1)
        && text.isFreeNumber(i + 2)
        && isSeparator(i + 3)
        && text.isFreeNumber(i + 4)
        && !isBroken(i);
  }

  private boolean isSeparator(int i) {
    return text.at(i).isSign("-/.") || text.at(i).means(Meaning.SEPARATOR);
  }

  /** Four parts with the same sign are an address or a version. */
  private boolean isBroken(int i) {
    DateToken sign = text.at(i + 1);
    boolean mixed = sign.kind() != text.at(i + 3).kind();
    boolean longer =
        text.at(i + 5).text().equals(sign.text())
            && text.isFreeNumber(i + 6)
            && text.touchesNext(i + 4)
            && text.touchesNext(i + 5);
    return mixed || longer;
  }

  private @Nullable CalendarDate triple(DateToken first, DateToken second, DateToken third) {
    if (first.text().length() == 4) {
      return date(first.value(), second, third);
    }
    if (third.text().length() == 4) {
      return yearLast(third.value(), first, second);
    }
    if (first.text().length() > 2 || third.text().length() != 2) {
      return null;
    }
    return shortYear(first, second, third);
  }

  private @Nullable CalendarDate yearLast(int year, DateToken first, DateToken second) {
    boolean american = monthFirst && first.isNumber(2, 1, 12);
    return american || !second.isNumber(2, 1, 12)
        ? date(year, first, second)
        : date(year, second, first);
  }

  /**
   * ۰۲/۰۴/۲۲ is a Jalali year, month and day, where that calendar is in use, and ۲۲/۰۴/۹۸ a day,
   * month and year.
   */
  private @Nullable CalendarDate shortYear(DateToken first, DateToken second, DateToken third) {
    boolean persian = jalali && first.hasPersianDigits();
    if (persian && third.value() > 31 && first.value() <= 31) {
      return new CalendarDate(
          Calendar.PERSIAN,
          CalendarDate.fullYear(Calendar.PERSIAN, third.value()),
          second.value(),
          first.value());
    }
    if (persian && third.value() <= 31 || text.says(Meaning.SOLAR) || first.value() > 31) {
      Calendar calendar = third.value() > 31 ? Calendar.GREGORIAN : Calendar.PERSIAN;
      return new CalendarDate(
          calendar, CalendarDate.fullYear(calendar, first.value()), second.value(), third.value());
    }
    return yearLast(CalendarDate.fullYear(Calendar.GREGORIAN, third.value()), first, second);
  }

  private @Nullable CalendarDate date(int year, DateToken month, DateToken day) {
    Calendar calendar = calendarOf(year);
    boolean possible = month.isNumber(2, 1, 12) && day.isNumber(2, 1, 31);
    return possible && CalendarDate.isLikely(calendar, year)
        ? new CalendarDate(calendar, year, month.value(), day.value())
        : null;
  }

  private Calendar calendarOf(int year) {
    if (year > 1600) {
      return Calendar.GREGORIAN;
    }
    boolean lunar = text.says(Meaning.LUNAR) || year >= HIJRI && !text.says(Meaning.SOLAR);
    return lunar ? Calendar.ISLAMIC : Calendar.PERSIAN;
  }

  /** The week dates and ordinal dates of ISO 8601: 2023-W28-4, 2023W284, 2023-194. */
  private static final class IsoWeek {
    private IsoWeek() {}

    static @Nullable CalendarDate at(DateText text, int i) {
      if (!text.at(i).isNumber(4, 1700, 2200) || text.at(i).text().length() != 4) {
        return null;
      }
      int next = text.at(i + 1).isSign("-") ? i + 2 : i + 1;
      if (text.at(next).text().equals("w") && text.touchesNext(next)) {
        return week(text, i, next + 1);
      }
      return next == i + 2 ? ordinal(text.at(i).value(), text.at(next)) : null;
    }

    private static @Nullable CalendarDate week(DateText text, int i, int at) {
      int value = text.at(at).value();
      if (text.at(at).text().length() == 3) {
        return week(text.at(i).value(), value / 10, value % 10);
      }
      boolean day = text.at(at + 1).isSign("-") && text.at(at + 2).isNumber(1, 1, 7);
      return day ? week(text.at(i).value(), value, text.at(at + 2).value()) : null;
    }

    private static @Nullable CalendarDate week(int year, int week, int day) {
      if (week < 1 || week > 53 || day < 1 || day > 7) {
        return null;
      }
      LocalDate first = LocalDate.of(year, 1, 4);
      LocalDate date = first.plusDays((week - 1) * 7L + day - first.getDayOfWeek().getValue());
      return date.get(IsoFields.WEEK_BASED_YEAR) == year ? date(date) : null;
    }

    private static @Nullable CalendarDate ordinal(int year, DateToken day) {
      boolean inYear = day.text().length() == 3 && day.isNumber(3, 1, Year.of(year).length());
      return inYear ? date(LocalDate.ofYearDay(year, day.value())) : null;
    }

    private static CalendarDate date(LocalDate date) {
      return new CalendarDate(
          Calendar.GREGORIAN, date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
  }
}
