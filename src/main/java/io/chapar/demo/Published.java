package io.chapar.demo;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.chapar.article.DateTime;
import io.chapar.article.DateTime.Precision;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The date of publication, for people. */
final class Published {
  private static final Set<String> JALALI = Set.of("fa", "prs", "ps");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

  private Published() {}

  /** With its offset; in languages of Iran and Afghanistan with the Jalali date beside it. */
  static String words(@Nullable DateTime time, String language) {
    if (time == null) {
      return "no date of publication";
    }
    boolean day = time.precision() == Precision.DAY;
    String words = "published " + (day ? DAY : MINUTE).format(time.value());
    return JALALI.contains(language) ? words + " · Jalali " + jalali(time) : words;
  }

  private static String jalali(DateTime time) {
    String said = time.calendar() == DateTime.Calendar.PERSIAN ? time.inCalendar() : null;
    return said == null ? jalali(time.value()) : said;
  }

  private static String jalali(OffsetDateTime time) {
    SimpleDateFormat format =
        new SimpleDateFormat("yyyy-MM-dd", new ULocale("en@calendar=persian"));
    format.setTimeZone(TimeZone.getTimeZone("GMT" + time.getOffset().getId().replace("Z", "")));
    return format.format(Date.from(time.toInstant()));
  }
}
