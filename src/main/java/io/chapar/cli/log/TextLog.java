package io.chapar.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.Reporter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * The log as lines on standard error, from INFO on: logback, set up here, as to look for it in all
 * jars and to read a file of its own takes a tenth of a start.
 */
public final class TextLog implements SLF4JServiceProvider {
  private static final String OWN_FILE = "logback.configurationFile";

  private static final Map<String, Level> LEVELS =
      Map.of(
          "org.apache.camel", Level.WARN,
          "org.apache.activemq", Level.ERROR,
          // What a broker cannot do is said once, as a trouble of the queue; they say it each time.
          "org.apache.activemq.artemis.core.server", Level.OFF,
          "org.apache.qpid", Level.OFF,
          // It warns of every line of a robots.txt that is no rule.
          "crawlercommons", Level.OFF,
          "org.flywaydb", Level.WARN,
          // It warns of each connection of a database that is away, which is told as a trouble.
          "com.zaxxer", Level.OFF);

  private final LoggerContext context = new LoggerContext();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final LogbackMDCAdapter diagnostics = new LogbackMDCAdapter();

  /**
   * Before the first line is logged; where a file of logback's says how, only secrets are hidden.
   */
  public static void begin() {
    JavaLog.begin();
    if (System.getProperty(OWN_FILE) == null) {
      System.setProperty(LoggerFactory.PROVIDER_PROPERTY_KEY, TextLog.class.getName());
      System.setProperty(Reporter.SLF4J_INTERNAL_VERBOSITY_KEY, "WARN");
    } else if (LoggerFactory.getILoggerFactory() instanceof LoggerContext theirs) {
      MaskedLog.mask(theirs);
    }
  }

  @Override
  public void initialize() {
    context.setName("default");
    context.setMDCAdapter(diagnostics);
    LEVELS.forEach((name, level) -> context.getLogger(name).setLevel(level));
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(appender());
    context.start();
  }

  private ConsoleAppender<ILoggingEvent> appender() {
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(new LogLine());
    encoder.setCharset(StandardCharsets.UTF_8);
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setName(JsonLog.APPENDER);
    appender.setTarget("System.err");
    appender.setEncoder(MaskedLog.of(encoder));
    appender.addFilter(new ShortageFilter());
    appender.addFilter(new LibraryFilter());
    appender.start();
    return appender;
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return context;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return diagnostics;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99"; // of any 2.0, as SLF4J's providers say it
  }

  /**
   * A line of the log: {@code 2026-03-21T07:30:00.000+03:30 WARN Node what happened}, and behind it
   * the trace of what was thrown. The time is that of this machine's zone, to the millisecond.
   */
  static final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
            .withZone(ZoneId.systemDefault());

    private static final int LEVEL_WIDTH = 5;

    @Override
    public String doLayout(ILoggingEvent event) {
      String level = event.getLevel().toString();
      String name = event.getLoggerName();
      IThrowableProxy thrown = event.getThrowableProxy();
      return TIME.format(Instant.ofEpochMilli(event.getTimeStamp()))
          + ' '
          + level
          + " ".repeat(LEVEL_WIDTH + 1 - level.length())
          + name.substring(name.lastIndexOf('.') + 1)
          + "  "
          + event.getFormattedMessage()
          + System.lineSeparator()
          + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }
  }
}
