package io.chapar.calendar;

import io.chapar.article.DateTime.Calendar;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** The week dates and ordinal dates of ISO 8601: 2023-W28-4, 2023W284, 2023-194. */
final class IsoWeek {
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
