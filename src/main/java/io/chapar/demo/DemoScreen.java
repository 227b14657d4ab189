package io.chapar.demo;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.ReportVersion;
import io.chapar.demo.Arrivals.Arrival;
import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints what arrives, an entry a report version. Used by one thread. */
final class DemoScreen {
  private static final String INDENT = " ".repeat(10);
  private static final int WIDTH = 76;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

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
    ReportVersion report = arrival.report();
    Article article = report.report().article();
    line(time(arrival) + head(report) + ticks(arrival.by()));
    text(article.metadata().title(), style::bold);
    text(firstParagraph(article), UnaryOperator.identity());
    line(INDENT + style.faint(Published.words(article.metadata().published(), report.language())));
    line("");
  }

  private String head(ReportVersion report) {
    String dot = style.faint(" · ");
    return style.bold(report.feed()) + dot + report.language() + dot + event(report) + dot;
  }

  /** On a line of its own: text of the other direction would tear it apart. */
  private void text(@Nullable String words, UnaryOperator<String> look) {
    if (words != null) {
      line(INDENT + style.isolated(look.apply(firstWords(words))));
    }
  }

  private static @Nullable String firstParagraph(Article article) {
    return article.blocks().stream()
        .filter(block -> block.kind() == BlockKind.PARAGRAPH)
        .map(Block::text)
        .findFirst()
        .orElse(null);
  }

  private String time(Arrival arrival) {
    return style.faint(TIME.format(LocalTime.ofInstant(arrival.at(), zone))) + "  ";
  }

  private String event(ReportVersion report) {
    String event = report.event().word();
    String words = "v" + report.version() + " " + event;
    return report.version() == 1 ? words : style.warning(words);
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

  /** A subscriber that got a report after its entry was printed. */
  void late(Arrival arrival) {
    ReportVersion report = arrival.report();
    line(time(arrival) + head(report) + "now also " + has(arrival.by()));
    text(report.report().article().metadata().title(), style::bold);
    line("");
  }

  private String has(Set<Subscriber> by) {
    return by.stream().map(one -> tick(one, true)).collect(Collectors.joining("  "));
  }

  void note(LocalTime at, Note note) {
    line(style.faint(TIME.format(at)) + "  " + style.warning("! ") + note.sentence());
    text(note.title(), style::bold);
    line("");
  }

  /** What another program has of a message at the broker. */
  void message(LocalTime at, DemoBus.Broker broker, DemoBus.Message message) {
    String dot = style.faint(" · ");
    String key = message.key().map(one -> one + dot).orElse("");
    line(
        style.faint(TIME.format(at))
            + "  ← "
            + style.bold(broker.word() + " " + message.place())
            + dot
            + key
            + message.type()
            + dot
            + message.id());
    text(message.title(), style::bold);
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
