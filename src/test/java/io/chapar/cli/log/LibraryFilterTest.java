package io.chapar.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LibraryFilterTest {
  private static final String CLIENT = "org.example.NetworkClient";

  private final LoggerContext context = new LoggerContext();
  private final LibraryFilter filter = new LibraryFilter();

  @Test
  void letsALibrarySayTheSameAFewTimesAMinute() {
    assertThat(written(CLIENT, 0, 100)).isEqualTo(LibraryFilter.LINES);
    assertThat(written(CLIENT, LibraryFilter.MINUTE, 100)).isEqualTo(LibraryFilter.LINES);
  }

  @Test
  void countsEachLoggerOfItsOwn() {
    assertThat(written(CLIENT, 0, LibraryFilter.LINES)).isEqualTo(LibraryFilter.LINES);
    assertThat(written("org.example.Other", 0, 1)).isEqualTo(1);
  }

  @Test
  void leavesOutNoLineOfOurs() {
    assertThat(written("io.chapar.camel.Node", 0, 100)).isEqualTo(100);
  }

  @Test
  void leavesOutNoLineOfARoute() {
    assertThat(written("my-route", 0, 100)).isEqualTo(100);
  }

  /** How many of so many lines, all at one time. */
  private long written(String name, long time, int lines) {
    Logger logger = context.getLogger(name);
    return IntStream.range(0, lines)
        .mapToObj(i -> event(logger, time))
        .filter(event -> filter.decide(event) != FilterReply.DENY)
        .count();
  }

  private static LoggingEvent event(Logger logger, long time) {
    String caller = LibraryFilterTest.class.getName();
    LoggingEvent event = new LoggingEvent(caller, logger, Level.WARN, "is away", null, null);
    event.setTimeStamp(time);
    return event;
  }
}
