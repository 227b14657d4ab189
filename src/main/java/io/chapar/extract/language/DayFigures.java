package io.chapar.extract.language;

/** 2026-04-17 and 17-4-2026: a day whose figures hyphens join; elsewhere they part two numbers. */
final class DayFigures {
  private static final int YEAR = 4;
  private static final int LAST_DAY = 31;
  private static final int LAST_MONTH = 12;

  private DayFigures() {}

  /** The index after the day; the start where none begins there. */
  static int end(String text, int start) {
    int first = figures(text, start);
    boolean yearFirst = first - start == YEAR;
    int second = first > start ? afterHyphen(text, first) : start;
    int third = second > first ? afterHyphen(text, second) : start;
    boolean day =
        third > second
            && isSmall(text, yearFirst ? second + 1 : start, yearFirst ? third : first, LAST_DAY)
            && isSmall(text, first + 1, second, LAST_MONTH)
            && (yearFirst ? isIso(first, second, third) : isYear(text, second + 1, third));
    return day && !(third < text.length() && text.charAt(third) == '-') ? third : start;
  }

  private static boolean isIso(int first, int second, int third) {
    return second - first == 3 && third - second == 3;
  }

  private static boolean isYear(String text, int from, int to) {
    int thousands = Character.digit(text.charAt(from), 10);
    return to - from == YEAR && (thousands == 1 || thousands == 2);
  }

  private static int afterHyphen(String text, int i) {
    boolean hyphen = i < text.length() && text.charAt(i) == '-';
    int end = hyphen ? figures(text, i + 1) : i;
    return end > i + 1 ? end : i;
  }

  private static int figures(String text, int from) {
    int i = from;
    while (i < text.length() && i - from <= YEAR && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** One or two figures of a number from one to the most. */
  private static boolean isSmall(String text, int from, int to, int most) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + Character.digit(text.charAt(i), 10);
    }
    return to - from <= 2 && value >= 1 && value <= most;
  }
}
