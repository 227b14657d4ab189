package io.chapar.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import io.chapar.cli.log.TextLog.LogLine;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextLogTest {
  private final TextLog log = new TextLog();

  @AfterEach
  void leaveTheLogOfTheTestsAsItWas() {
    System.clearProperty("slf4j.provider");
    System.clearProperty("slf4j.internal.verbosity");
    System.clearProperty("logback.configurationFile");
  }

  private LoggerContext begun() {
    log.initialize();
    return (LoggerContext) log.getLoggerFactory();
  }

  private String line(Level level, Throwable thrown) {
    Logger logger = begun().getLogger("io.chapar.camel.Node");
    return new LogLine()
        .doLayout(
            new LoggingEvent("", logger, level, "fetched {} pages", thrown, new Object[] {7}));
  }

  @Test
  void writesTimeLevelPlaceAndWhatHappenedInALine() {
    assertThat(line(Level.INFO, null))
        .matches(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d)"
                + " INFO  Node  fetched 7 pages\\R");
    assertThat(line(Level.ERROR, null)).contains(" ERROR Node  fetched 7 pages");
  }

  @Test
  void saysAShortageOfOpenFilesInOneLineInPlaceOfAllThatTellOfIt() {
    Logger logger = begun().getLogger("io.chapar.x");
    Filter<ILoggingEvent> filter = new ShortageFilter();
    Exception deep = new IllegalStateException("x", new IOException("accept: Too many open files"));
    FilterReply[] replies =
        Stream.of(
                event(logger, Level.WARN, "item 1 is tried again (Too many open files)", null),
                event(logger, Level.ERROR, "a library says", deep),
                event(logger, Level.ERROR, "item 2 is dead: (Too many open files)", null),
                event(logger, Level.WARN, "another", new IOException("reset")))
            .map(filter::decide)
            .toArray(FilterReply[]::new);
    assertThat(replies)
        .containsExactly(
            FilterReply.DENY, FilterReply.DENY, FilterReply.NEUTRAL, FilterReply.NEUTRAL);
  }

  private static LoggingEvent event(Logger logger, Level level, String said, Throwable thrown) {
    return new LoggingEvent("", logger, level, said, thrown, null);
  }

  @Test
  void writesTheTraceOfWhatWasThrownBehindIt() {
    Exception thrown = new IllegalStateException("outer", new RuntimeException("inner"));
    assertThat(line(Level.WARN, thrown))
        .contains("pages" + System.lineSeparator() + "java.lang.IllegalStateException: outer")
        .contains("\tat io.chapar.cli.log.TextLogTest")
        .contains("Caused by: java.lang.RuntimeException: inner");
  }

  @Test
  void tellsNothingTwiceThatChaparTellsItself() {
    LoggerContext context = begun();
    assertThat(context.getLogger("io.chapar.camel.Node").isInfoEnabled()).isTrue();
    assertThat(context.getLogger("io.chapar.camel.Node").isDebugEnabled()).isFalse();
    assertThat(context.getLogger("com.zaxxer.hikari.HikariPool").isErrorEnabled()).isFalse();
    assertThat(context.getLogger("org.apache.camel.main").isWarnEnabled()).isTrue();
    assertThat(context.getLogger("org.apache.camel.main").isInfoEnabled()).isFalse();
  }

  @Test
  void leavesTheLogToAFileOfLogbackThatTheOperatorNames() {
    System.setProperty("logback.configurationFile", "mine.xml");
    TextLog.begin();
    assertThat(System.getProperty("slf4j.provider")).isNull();
    System.clearProperty("logback.configurationFile");
    TextLog.begin();
    assertThat(System.getProperty("slf4j.provider")).isEqualTo(TextLog.class.getName());
  }
}
