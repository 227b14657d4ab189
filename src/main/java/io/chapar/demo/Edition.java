package io.chapar.demo;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The day on which the publishers of the demo publish. Their articles are written for one day, and
 * are dated for another, so that they are news whenever the demo is shown.
 */
final class Edition {
  /** The day in the files, and the time of it by which all is published. */
  private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 24);

  private static final Duration COMPLETE = Duration.ofHours(9);

  private final long days;
  private final String language;
  private final String pattern;

  private Edition(long days, String language, String pattern) {
    this.days = days;
    this.language = language;
    this.pattern = pattern;
  }

  /** Of the last day that is complete by then. */
  static Edition at(Instant now) {
    LocalDate day = now.minus(COMPLETE).atZone(ZoneOffset.UTC).toLocalDate();
    return new Edition(ChronoUnit.DAYS.between(WRITTEN, day), "en", "d MMMM yyyy");
  }

  /**
   * For a publisher.
   *
   * @param locale of CLDR, with its calendar
   * @param pattern of the dates that its pages show
   */
  Edition of(String locale, String pattern) {
    return new Edition(days, locale, pattern);
  }

  HeadedText dated(HeadedText text) {
    OffsetDateTime written = OffsetDateTime.parse(text.get("Date"));
    Map<String, String> heads = new HashMap<>(text.heads());
    heads.computeIfPresent("Date", (head, date) -> moved(date));
    heads.computeIfPresent("Modified", (head, date) -> moved(date));
    heads.put("Shown", shown(written.plusDays(days), pattern));
    String from = shown(written, "d MMMM");
    String to = shown(written.plusDays(days), "d MMMM");
    List<String> lines = text.lines().stream().map(line -> line.replace(from, to)).toList();
    return new HeadedText(text.name(), heads, lines);
  }

  private String moved(String date) {
    return OffsetDateTime.parse(date).plusDays(days).format(ISO_OFFSET_DATE_TIME);
  }

  private String shown(OffsetDateTime date, String form) {
    DateFormat format = new SimpleDateFormat(form, new ULocale(language));
    format.setTimeZone(TimeZone.getTimeZone("GMT" + date.getOffset().getId().replace("Z", "")));
    return format.format(Date.from(date.toInstant())).replace('\u200C', ' ');
  }
}
