package io.chapar.demo;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.OffsetDateTime;
import java.util.Date;

/** The date in the calendar of Iran, for people who read it. */
final class Jalali {
  private Jalali() {}

  /** As yyyy-MM-dd, at the offset of the time. */
  static String of(OffsetDateTime time) {
    SimpleDateFormat format =
        new SimpleDateFormat("yyyy-MM-dd", new ULocale("en@calendar=persian"));
    format.setTimeZone(TimeZone.getTimeZone("GMT" + time.getOffset().getId().replace("Z", "")));
    return format.format(Date.from(time.toInstant()));
  }
}
