package io.chapar.demo;

import io.chapar.demo.Arrivals.Arrival;
import java.io.PrintStream;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints what arrives, an entry a report version. Used by one thread. */
final class DemoScreen {
  private static final String INDENT = " ".repeat(10);
  private static final int WIDTH = 76;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  private final PrintStream out;
  private final Style style;
  private final ZoneId zone;
  private boolean progressShown;

  /**
   * @param zone of the times at which things arrive
   */
  DemoScreen(PrintStream out, Style style, ZoneId zone) {
    this.out = out;
    this.style = style;
    this.zone = zone;
  }

  void entry(Arrival arrival) {
    DemoRecord record = arrival.record();
    line(
        time(arrival)
            + style.bold(record.feed())
            + style.faint(" · ")
            + record.language()
            + style.faint(" · ")
            + event(record)
            + style.faint(" · ")
            + ticks(arrival.by()));
    if (!record.title().isEmpty()) {
      line(INDENT + style.isolated(style.bold(record.title())));
    }
    if (!record.body().isEmpty()) {
      line(INDENT + style.isolated(firstWords(record.body())));
    }
    line(INDENT + style.faint(published(record)));
    line("");
  }

  private String time(Arrival arrival) {
    return style.faint(TIME.format(LocalTime.ofInstant(arrival.at(), zone))) + "  ";
  }

  private String event(DemoRecord record) {
    String words = "v" + record.version() + " " + record.event();
    return record.version() == 1 ? words : style.warning(words);
  }

  private String ticks(Set<Subscriber> by) {
    return Arrays.stream(Subscriber.values())
        .map(subscriber -> tick(subscriber, by.contains(subscriber)))
        .collect(Collectors.joining("  "));
  }

  private String tick(Subscriber subscriber, boolean has) {
    return subscriber.word() + " " + (has ? style.good("✓") : style.faint("…"));
  }

  private static String firstWords(String body) {
    if (body.length() <= WIDTH) {
      return body;
    }
    int space = body.lastIndexOf(' ', WIDTH);
    return body.substring(0, space > 0 ? space : WIDTH) + " …";
  }

  private static String published(DemoRecord record) {
    if (record.published().isEmpty()) {
      return "no date of publication";
    }
    OffsetDateTime time = OffsetDateTime.parse(record.published());
    boolean day = record.precision().equalsIgnoreCase("day");
    String gregorian = "published " + (day ? DAY : MINUTE).format(time);
    return record.language().equals("fa") ? gregorian + " = Jalali " + Jalali.of(time) : gregorian;
  }

  /** A subscriber that got a report after its entry was printed. */
  void late(Arrival arrival) {
    line(
        time(arrival)
            + style.bold(arrival.record().feed())
            + style.faint(" · ")
            + "v"
            + arrival.record().version()
            + " of "
            + shortId(arrival.record())
            + " now also "
            + arrival.by().stream()
                .map(subscriber -> tick(subscriber, true))
                .collect(Collectors.joining("  ")));
    line("");
  }

  static String shortId(DemoRecord record) {
    return record.id().substring(0, Math.min(8, record.id().length()));
  }

  /** Something that went wrong as it should, in one sentence. */
  void note(LocalTime at, String sentence) {
    line(style.faint(TIME.format(at)) + "  " + style.warning("! ") + sentence);
    line("");
  }

  /** One line at the foot of a terminal; elsewhere nothing. */
  void progress(String words) {
    if (style.isTerminal()) {
      out.print("\r\u001b[K" + style.faint(words));
      out.flush();
      progressShown = true;
    }
  }

  /** A name and its value. */
  void row(String name, String value) {
    line("  " + style.faint(String.format(Locale.ROOT, "%-18s", name)) + value);
  }

  void line(String text) {
    if (progressShown) {
      out.print("\r\u001b[K");
      progressShown = false;
    }
    out.println(text);
  }
}
