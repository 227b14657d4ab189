package io.chapar.train;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.chapar.article.DateTime;
import io.chapar.article.DateTime.Calendar;
import io.chapar.article.DateTime.Precision;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes moments as publishers do. A row of a language's {@code [dates]} is a calendar and an ICU
 * pattern, or several of them with {@code ||} between; the first counts as the publisher's own.
 *
 * @param digits the ICU name of the numbering system
 */
record DateForms(Language language, String digits) {
  private static final List<String> SEPARATORS = List.of(" | ", " - ", " / ", " • ", "، ", ", ");

  /** They are slow to make, and no thread may use another's. */
  private static final ThreadLocal<Map<String, SimpleDateFormat>> FORMATS =
      ThreadLocal.withInitial(HashMap::new);

  /** A row that says the time too, or the day alone. */
  String row(boolean withTime, Dice dice) {
    List<String> rows = language.wordings("dates");
    List<String> fitting = rows.stream().filter(row -> hasTime(row) == withTime).toList();
    return dice.pick(fitting.isEmpty() ? rows : fitting);
  }

  String write(ZonedDateTime moment, String row, Dice dice) {
    String separator = dice.pick(SEPARATORS);
    return Arrays.stream(row.split("\\s*\\|\\|\\s*"))
        .map(form -> one(moment, form))
        .collect(Collectors.joining(separator));
  }

  private String one(ZonedDateTime moment, String form) {
    int space = form.indexOf(' ');
    return format(moment, form.substring(0, space), form.substring(space + 1), digits);
  }

  private String format(ZonedDateTime moment, String calendar, String pattern, String numbers) {
    String tag = language.tag().equals("prs") ? "fa_AF" : language.tag().replace('-', '_');
    String locale = tag + "@calendar=" + calendar + ";numbers=" + numbers;
    SimpleDateFormat format =
        FORMATS
            .get()
            .computeIfAbsent(
                locale + ' ' + pattern, key -> new SimpleDateFormat(pattern, new ULocale(locale)));
    format.setTimeZone(TimeZone.getTimeZone(moment.getZone().getId()));
    return format.format(Date.from(moment.toInstant()));
  }

  /** What a reader learns from a row. */
  DateTime told(ZonedDateTime moment, String row) {
    Calendar calendar = calendar(row);
    return new DateTime(
        moment.truncatedTo(unit(row)).toOffsetDateTime(),
        precision(row),
        calendar,
        inCalendar(moment, calendar, row));
  }

  private @Nullable String inCalendar(ZonedDateTime moment, Calendar calendar, String row) {
    return calendar == Calendar.GREGORIAN
        ? null
        : format(moment, row.substring(0, row.indexOf(' ')), "yyyy-MM-dd", "latn");
  }

  private static Calendar calendar(String row) {
    return row.startsWith("persian")
        ? Calendar.PERSIAN
        : row.startsWith("islamic") ? Calendar.ISLAMIC : Calendar.GREGORIAN;
  }

  private static Precision precision(String row) {
    return !hasTime(row) ? Precision.DAY : row.contains("ss") ? Precision.SECOND : Precision.MINUTE;
  }

  private static ChronoUnit unit(String row) {
    return switch (precision(row)) {
      case DAY -> ChronoUnit.DAYS;
      case MINUTE -> ChronoUnit.MINUTES;
      case SECOND -> ChronoUnit.SECONDS;
    };
  }

  private static boolean hasTime(String row) {
    return row.contains("HH") || row.contains("H:") || row.contains("h:");
  }

  /** The clock alone, as WhatsApp and Telegram stamp their messages. */
  String clock(ZonedDateTime moment) {
    return format(moment, "gregorian", "HH:mm", digits);
  }

  String gregorian(ZonedDateTime moment, String pattern) {
    return format(moment, "gregorian", pattern, "latn");
  }

  String persian(ZonedDateTime moment, String pattern) {
    return format(moment, "persian", pattern, "latn");
  }

  /** A number in the language's digits. */
  String number(String latin) {
    NumberingSystem system = NumberingSystem.getInstanceByName(digits);
    String own = system.getDescription();
    return latin
        .chars()
        .mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? own.charAt(c - '0') : c))
        .collect(Collectors.joining());
  }
}
