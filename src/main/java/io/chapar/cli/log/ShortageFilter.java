package io.chapar.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import io.chapar.file.OpenFiles;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in one line that no more files can be opened, in place of what each place says, mostly with
 * a stack trace, that wanted one. A shortage ends with a minute in which nobody says so. An error
 * of one line stays: it tells what became of something.
 */
final class ShortageFilter extends Filter<ILoggingEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(OpenFiles.class);
  private static final long QUIET = TimeUnit.MINUTES.toMillis(1);
  private static final int DEEPEST = 20;

  private final AtomicLong last = new AtomicLong(-QUIET);

  @Override
  public FilterReply decide(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    boolean result = thrown == null && event.getLevel().isGreaterOrEqual(Level.ERROR);
    if (result || !tellsOfShortage(event.getFormattedMessage(), thrown)) {
      return FilterReply.NEUTRAL;
    }
    long now = event.getTimeStamp();
    if (now - last.getAndSet(now) >= QUIET) {
      OpenFiles.now().ifPresent(files -> LOG.error("{}", files.shortage()));
    }
    return FilterReply.DENY;
  }

  private static boolean tellsOfShortage(String message, @Nullable IThrowableProxy thrown) {
    IThrowableProxy cause = thrown;
    boolean tells = OpenFiles.isShortage(message);
    for (int depth = 0; !tells && cause != null && depth < DEEPEST; depth++) {
      tells = OpenFiles.isShortage(cause.getMessage());
      cause = cause.getCause();
    }
    return tells;
  }
}
