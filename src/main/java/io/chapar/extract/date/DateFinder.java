package io.chapar.extract.date;

import io.chapar.article.CpuBudget;
import io.chapar.article.Facts.Date;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.number.Ordinals;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates and years in a passage. A day without a year has no ISO value. */
public final class DateFinder {
  private static final double SURE = 0.95;
  private static final double WITHOUT_YEAR = 0.8;

  private static final int SHORTEST_YEAR = 1200;
  private static final int LONGEST_YEAR = 2200;

  private static final Kind[] BEGINS = {Kind.MONTH, Kind.DAYORDINAL, Kind.ORDINAL, Kind.NUMERAL};

  private final Passage passage;
  private final List<Date> found = new ArrayList<>();

  private DateFinder(Passage passage) {
    this.passage = passage;
  }

  public static List<Date> in(Passage passage) {
    DateFinder finder = new DateFinder(passage);
    for (int i = 0; i < passage.size(); ) {
      CpuBudget.tick();
      i = Math.max(i + 1, finder.take(i));
    }
    return finder.found;
  }

  private int take(int i) {
    if (!passage.number(i) && !passage.anyOf(i, BEGINS)) {
      return i;
    }
    int decade = Decade.end(passage, i);
    passage.take(i, decade);
    return decade > i ? decade : takeDate(i);
  }

  private int takeDate(int i) {
    int end = numeric(i);
    end = end == i ? yearDayMonth(i) : end;
    end = end == i ? yearMonth(i) : end;
    end = end == i ? dayMonth(i) : end;
    end = end == i ? monthDay(i) : end;
    end = end == i ? monthYear(i) : end;
    return end == i ? year(i) : end;
  }

  /** 12.07.2023, ۱۴۰۲/۰۴/۲۲, 2023-07-12. */
  private int numeric(int i) {
    Language language = passage.language();
    String iso = passage.number(i) ? IsoDate.ofFigures(passage.token(i).folded(), language) : null;
    return iso == null ? i : add(i, i + 1, iso, "figures");
  }

  /** ۲۲ تیر ۱۴۰۲, پنجم تیر, 12 Temmuz 2023. */
  private int dayMonth(int i) {
    Match month = monthAfterDay(i);
    if (month == null) {
      return i;
    }
    int named = MonthWord.end(passage, month);
    int end = passage.after(Kind.YEAR, named);
    Integer year = year4(skipComma(end));
    int from = rangeStart(i);
    if (year == null && MonthWord.isOther(passage, month, from, day(i))) {
      MonthWord.takeNil(passage, month);
      return i;
    }
    return year == null
        ? add(from, named, null, "day-month")
        : add(from, afterYear(skipComma(end)), IsoDate.of(month, day(i), year), "day-month-year");
  }

  /** In «۵ تا ۷ تیر» the date begins with the first day. */
  private int rangeStart(int i) {
    boolean range = passage.mark(i - 1, "-") || passage.endingAt(Kind.PREPOSITION, i) != null;
    return range && passage.number(i - 2) && day(i - 2) > 0 && passage.free(i - 2) ? i - 2 : i;
  }

  private int day(int i) {
    return DayNumber.of(passage, i);
  }

  private @Nullable Match monthAfterDay(int i) {
    int after = DayNumber.end(passage, i);
    int month = passage.mark(after, "-؍") ? after + 1 : afterOf(i, after);
    return after == i ? null : passage.at(Kind.MONTH, month);
  }

  /** "The 15th of August"; 3 of August's ministers are no day. */
  private int afterOf(int day, int after) {
    int month = DayNumber.isOrdinal(passage, day) ? passage.after(Kind.DAYOF, after) : after;
    return month > after && !passage.token(month).suffix().isEmpty() ? after : month;
  }

  /** July 12, 2023; iyulun 12-də; of July 12-14 the last, as of «۵ تا ۷ تیر». */
  private int monthDay(int i) {
    Match month = passage.at(Kind.MONTH, i);
    int figures = month == null ? i : rangeEnd(afterPoint(month.to()));
    if (month == null
        || !passage.number(figures)
        || day(figures) == 0
        || !MonthWord.takesFigures(passage, month)
        || MonthWord.isWeak(passage, month)) {
      return i;
    }
    int end = Math.max(figures + 1, Ordinals.end(passage, figures));
    Integer year = year4(skipComma(end));
    return year == null
        ? add(i, end, null, "month-day")
        : add(
            i, afterYear(skipComma(end)), IsoDate.of(month, day(figures), year), "month-day-year");
  }

  /** Before a word they may count: March 15-20 percent. */
  private int rangeEnd(int i) {
    boolean range = passage.mark(i + 1, "-") && passage.glued(i, i + 1) && passage.number(i + 2);
    boolean last = i + 3 == passage.size() || passage.mark(i + 3, ",.،؛");
    return range && last && day(i) > 0 && day(i + 2) > day(i) ? i + 2 : i;
  }

  /** "Nov. 19". */
  private int afterPoint(int i) {
    return passage.mark(i, ".") && passage.glued(i - 1, i) && passage.language().capitals()
        ? i + 1
        : i;
  }

  /** تیر ۱۴۰۲, July 2023; behind 32 it is no month of that year. */
  private int monthYear(int i) {
    Match month = passage.at(Kind.MONTH, i);
    int figures = month == null ? i : passage.after(Kind.YEAR, MonthWord.end(passage, month));
    Integer year = month == null || passage.number(i - 1) ? null : year4(figures);
    return month == null || year == null || !MonthWord.takesFigures(passage, month)
        ? i
        : add(i, afterYear(figures), IsoDate.of(month, 0, year), "month-year");
  }

  /** 2023-yil 12-iyul, 2023 жылғы 12 шілде. */
  private int yearDayMonth(int i) {
    Integer year = year4(i);
    int day = year == null ? i : afterYear(i);
    Match month = day > i + 1 ? monthAfterDay(day) : null;
    return month == null || year == null
        ? i
        : add(i, month.to(), IsoDate.of(month, day(day), year), "year-day-month");
  }

  /** 2025 жылдың мамырында, 2025-yil may, 2026-cı ilin yanvarın 1-i. */
  private int yearMonth(int i) {
    Integer year = year4(i);
    int after = year == null ? i : afterYear(i);
    Match month = after > i + 1 ? passage.at(Kind.MONTH, after) : null;
    if (month == null || year == null) {
      return i;
    }
    boolean figures = passage.number(month.to()) && MonthWord.takesFigures(passage, month);
    int day = figures ? day(month.to()) : 0;
    if (day == 0 && MonthWord.isWeak(passage, month)) {
      return i;
    }
    return day > 0
        ? add(i, month.to() + 1, IsoDate.of(month, day, year), "year-month-day")
        : figures ? i : add(i, month.to(), IsoDate.of(month, 0, year), "year-month");
  }

  /** سال ۲۰۲۵, in 2025, 2025 yılında. */
  private int year(int i) {
    Integer year = year4(i);
    if (year == null) {
      return i;
    }
    boolean said =
        YearWords.name(passage, i, year, afterYear(i))
            || inYearRange(i)
            || inflected(i) && YearWords.fit(passage, i, year);
    boolean counts =
        passage.is(Kind.UNIT, i + 1)
            && passage.endingAt(Kind.YEAR, i) == null
            && afterYear(i) == i + 1
            && !inflected(i);
    if (!said || counts) {
      return i;
    }
    String calendar = YearWords.calendar(passage, i);
    addBegin(i, year, calendar);
    return add(
        i,
        YearWords.isSeason(passage, i, year) ? i + 3 : i + 1,
        IsoDate.ofYear(year, calendar),
        "year");
  }

  /** The first years of "в 2019-2020 годах", «с 2017 по 2021 год», «2011, 2013 ve 2017'de». */
  private void addBegin(int last, int lastYear, String calendar) {
    YearSeries.before(passage, last, lastYear, this::year4)
        .forEach((i, year) -> add(i, i + 1, IsoDate.ofYear(year, calendar), "year"));
  }

  /** 2024'te. */
  private boolean inflected(int i) {
    return passage.number(i)
        && !passage.token(i).suffix().isEmpty()
        && Ordinals.end(passage, i) == i;
  }

  /** The second year of «سال‌های ۱۳۹۵ تا ۱۴۰۰». */
  private boolean inYearRange(int i) {
    return !found.isEmpty() && passage.number(i - 2) && !passage.free(i - 2);
  }

  private int skipComma(int i) {
    return passage.mark(i, ",،") ? i + 1 : i;
  }

  private @Nullable Integer year4(int i) {
    if (!passage.number(i) || !passage.free(i)) {
      return null;
    }
    String figures = passage.token(i).folded();
    boolean whole = figures.length() == 4 && DayNumber.isFigures(figures);
    int year = whole ? Integer.parseInt(figures) : ShortYear.of(passage, i);
    return year >= SHORTEST_YEAR && year <= LONGEST_YEAR ? (Integer) year : null;
  }

  private int afterYear(int i) {
    int next = passage.mark(i + 1, "-") && passage.glued(i, i + 1) ? i + 2 : i + 1;
    int ending = passage.is(Kind.ORDINALEND, next) ? next + 1 : next;
    int end = YearWords.after(passage, ending);
    int said = end > ending ? end : YearWords.after(passage, next);
    return Math.max(i + 1, said > next ? said : 0);
  }

  private int add(int from, int to, @Nullable String iso, String rule) {
    double confidence = iso == null ? WITHOUT_YEAR : SURE;
    found.add(
        new Date(passage.words(from, to), iso, passage.span(from, to, "date-" + rule), confidence));
    passage.take(from, to);
    return to;
  }
}
