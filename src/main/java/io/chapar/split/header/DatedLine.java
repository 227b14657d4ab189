package io.chapar.split.header;

import io.chapar.calendar.DateReader;
import io.chapar.split.metadata.Dates;
import io.chapar.split.wording.Letters;
import java.time.ZoneId;

/** Lines of a date, in plain text. */
public final class DatedLine {
  private static final int LONGEST = 60;
  private static final int MOST_OTHER_WORDS = 2;
  private static final int LONGEST_PLACE = 30;
  private static final int MOST_PLACE_WORDS = 3;
  private static final String ENDS = ".—–-/(:";
  private static final String SOME_YEAR = " 2000";
  private static final ZoneId ANY_ZONE = ZoneId.of("UTC");

  private final Dates dates = new Dates();
  private final DateReader reader = new DateReader();

  /**
   * A date, and beside it no more than where or by whom: "Published in Dawn, May 3rd, 2024"; but
   * not one that heads what happened: "9 March 2024: talks begin".
   */
  public boolean is(String line) {
    int colon = line.indexOf(':');
    boolean heads = colon > 0 && isDated(line.substring(0, colon));
    boolean clock = heads && colon + 1 < line.length() && Letters.isDigit(line.charAt(colon + 1));
    boolean few = reader.otherWords(line) <= MOST_OTHER_WORDS;
    return isDated(line) && (heads ? clock && (few || opensTimed(line, colon)) : few);
  }

  /** To the minute from its first word on, and no sentence: "Июн 14, 2024 10:32 Дигар хабарҳо". */
  private boolean opensTimed(String line, int clock) {
    return !Letters.endsWithStop(line) && reader.otherWords(line.substring(0, clock)) == 0;
  }

  /** A date and nothing else, or after a place and a comma; a headline names dates too. */
  public boolean isAlone(String line) {
    return isDated(line) && (reader.otherWords(line) == 0 || isPlaced(line));
  }

  /** A date with its year and nothing else, not even a place. */
  public boolean isBare(String line) {
    return isDated(line) && reader.otherWords(line) == 0;
  }

  private boolean isPlaced(String line) {
    int comma = comma(line);
    return comma > 0
        && reader.otherWords(line) <= MOST_OTHER_WORDS
        && reader.otherWords(line.substring(comma)) == 0;
  }

  /** Whether a date with its year stands in a line. */
  public boolean holds(String line) {
    return dates.read(line, ANY_ZONE).isPresent();
  }

  private boolean isDated(String line) {
    return line.length() < LONGEST && dates.read(line, ANY_ZONE).isPresent();
  }

  /** A clock time, or a day without its year and perhaps a time: "12 ФЕВ, 09:15". */
  public boolean isTime(String line) {
    return Dateline.isClock(line) || isDay(line);
  }

  private boolean isDay(String line) {
    return line.length() < LONGEST_PLACE
        && line.chars().anyMatch(Character::isDigit)
        && reader.otherWords(line) == 0
        && dates.read(line + SOME_YEAR, ANY_ZONE).isPresent();
  }

  /**
   * The date with its year in the opening of a text, after a place and a comma: "Toshkent, 2024 yil
   * 5 aprel. …", "НОВОСИБИРСК, 12 февраля 2024. /ТАСС/. …"; empty when it has none.
   */
  public String opening(String line) {
    return after(comma(line), line);
  }

  /** The same right after the place: "رام الله 13-7-2023 وفا-". */
  public String openingOfAgency(String line) {
    int digit = 0;
    while (digit < Math.min(line.length(), LONGEST_PLACE) && !Letters.isDigit(line.charAt(digit))) {
      digit++;
    }
    return after(digit - 1, line);
  }

  /**
   * @param place the index of the character after the place; not positive for none
   */
  private String after(int place, String line) {
    boolean isPlace = place > 0 && Letters.words(line.substring(0, place)) <= MOST_PLACE_WORDS;
    int last = isPlace ? Math.min(line.length(), place + LONGEST) : 0;
    for (int end = place + 1; end < last; end++) {
      String date = ENDS.indexOf(line.charAt(end)) < 0 ? "" : line.substring(place + 1, end);
      if (isDated(date) && reader.otherWords(date) < MOST_OTHER_WORDS) {
        return date.strip();
      }
    }
    return "";
  }

  /** Of the comma after a place; -1 for none. */
  private static int comma(String line) {
    for (int i = 0; i < Math.min(line.length(), LONGEST_PLACE); i++) {
      char c = line.charAt(i);
      if (c == ',' || c == '،' || Letters.isDigit(c)) {
        return c == ',' || c == '،' ? i : -1;
      }
    }
    return -1;
  }
}
