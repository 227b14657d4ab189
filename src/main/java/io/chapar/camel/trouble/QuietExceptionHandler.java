package io.chapar.camel.trouble;

import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.web.ShownAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Says in one line what Camel's consumers say with a stack trace, and once an hour what they say at
 * each poll.
 */
public final class QuietExceptionHandler implements ExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(QuietExceptionHandler.class);
  private static final long AGAIN_NANOS = TimeUnit.HOURS.toNanos(1);
  private static final int REMEMBERED = 100;
  private static final String OF_ONE_FILE = "File name too long";
  private static final Pattern FILE =
      Pattern.compile("processing file: GenericFile\\[(.*)] due to: ");

  private final LimitedLog log;

  /** When each was said, the oldest first. */
  private final Map<String, Long> said = new LinkedHashMap<>();

  public QuietExceptionHandler(LimitedLog log) {
    this.log = log;
  }

  @Override
  public void handleException(Throwable exception) {
    handleException(null, null, exception);
  }

  @Override
  public void handleException(@Nullable String message, Throwable exception) {
    handleException(message, null, exception);
  }

  /** Ours say all themselves; Camel's wrap the one that does. */
  private static String words(Throwable exception) {
    boolean ours = exception instanceof TemporaryFailure || exception instanceof PermanentFailure;
    Throwable cause = exception.getCause();
    String words = String.valueOf((ours || cause == null ? exception : cause).getMessage());
    return ours ? words : ShownAddress.inText(words);
  }

  /** With the file whose own trouble it is; that of a disk is one for all its files. */
  private static String named(String words, String message) {
    Matcher file = FILE.matcher(message);
    return words.contains(OF_ONE_FILE) && file.find() ? words + ": " + file.group(1) : words;
  }

  @Override
  public void handleException(
      @Nullable String message, @Nullable Exchange exchange, Throwable exception) {
    String words = named(words(exception), String.valueOf(message));
    if (isNews(words)) {
      log.say(LOG, Level.WARN, "what routes read", "is tried again", words);
    }
    LOG.debug("{}", message, exception);
  }

  private synchronized boolean isNews(String words) {
    long now = System.nanoTime();
    Long before = said.get(words);
    if (before != null && now - before < AGAIN_NANOS) {
      return false;
    }
    said.remove(words);
    said.put(words, now);
    if (said.size() > REMEMBERED) {
      said.remove(said.keySet().iterator().next());
    }
    return true;
  }
}
