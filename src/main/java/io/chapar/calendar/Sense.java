package io.chapar.calendar;

import io.chapar.article.DateTime.Calendar;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One thing that a word of a date can mean. */
record Sense(Meaning meaning, @Nullable Calendar calendar, int month, @Nullable ZoneId zone) {

  /** The kinds of words that matter in a date. */
  enum Meaning {
    MONTH,
    AM,
    PM,
    /** The hours from the evening to the morning, such as شب. */
    NIGHT,
    /** Announces a time, such as ساعت and saat. */
    CLOCK,
    /** Stands behind an hour, such as Uhr. */
    OCLOCK,
    /** Is written onto an hour before its minutes, such as 时. */
    HOUR,
    /** Stands between hour and minutes, such as و. */
    AND,
    /** Says that a year is Hijri, such as قمری. */
    LUNAR,
    /** Says that a year is Jalali, such as شمسی. */
    SOLAR,
    ZONE,
    /** A zone where it stands in capitals, and else another word, such as ET. */
    CAPITAL_ZONE,
    /** The word for a year beside its number, such as года and yil. */
    YEAR,
    /** Stands between year, month and day, such as 년. */
    SEPARATOR,
    /** Is written onto the figures of a day, such as مه of Pashto. */
    ORDINAL
  }

  static Sense of(Meaning meaning) {
    return new Sense(meaning, null, 0, null);
  }

  static Sense month(Calendar calendar, int month) {
    return new Sense(Meaning.MONTH, calendar, month, null);
  }

  static Sense zone(Meaning meaning, ZoneId zone) {
    return new Sense(meaning, null, 0, zone);
  }
}
