package io.chapar.cli.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets each logger of a library write five lines a minute. Clients of brokers repeat themselves for
 * as long as a broker is away, twice a second some of them; what that means for deliveries is
 * logged as a trouble of the subscriber. How many lines were left out is said before the next one.
 *
 * <p>A library's logger is called as a class is, with its package; what a route logs is called as
 * the route.
 */
final class LibraryFilter extends Filter<ILoggingEvent> {
  static final int LINES = 5;
  static final long MINUTE = TimeUnit.MINUTES.toMillis(1);

  private static final Logger LOG = LoggerFactory.getLogger(LibraryFilter.class);
  private static final String OWN = "io.chapar.";
  private static final Pattern CLASS = Pattern.compile("(\\w+\\.)+\\p{Lu}\\w*");

  private final Map<String, Count> counts = new ConcurrentHashMap<>();

  /**
   * The lines of one logger.
   *
   * @param since milliseconds since 1970, when its minute began
   * @param lines that it wanted to write since
   */
  private record Count(long since, int lines) {
    Count another(long now) {
      return now - since < MINUTE ? new Count(since, lines + 1) : new Count(now, 1);
    }

    int leftOut() {
      return Math.max(0, lines - LINES);
    }
  }

  @Override
  public FilterReply decide(ILoggingEvent event) {
    String name = event.getLoggerName();
    if (name.startsWith(OWN) || !CLASS.matcher(name).matches()) {
      return FilterReply.NEUTRAL;
    }
    Count before = counts.get(name);
    Count now = counts.merge(name, new Count(event.getTimeStamp(), 1), LibraryFilter::more);
    if (now.lines() == 1 && before != null && before.leftOut() > 0) {
      LOG.info("{}: {} more lines within a minute were left out", name, before.leftOut());
    }
    return now.leftOut() > 0 ? FilterReply.DENY : FilterReply.NEUTRAL;
  }

  private static Count more(Count before, Count one) {
    return before.another(one.since());
  }
}
