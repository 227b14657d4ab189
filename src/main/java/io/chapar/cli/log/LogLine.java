package io.chapar.cli.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A line of the log: {@code 2026-03-21T07:30:00.000+03:30 WARN Node what happened}, and behind it
 * the trace of what was thrown. The time is that of this machine's zone, to the millisecond.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

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
