package io.chapar.camel.watch;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes parts one after the other, within a time that they share. One that takes longer is named
 * and left behind, so that what it hangs on holds up neither the others nor the end of the process.
 */
public final class BoundedClose {
  private static final Logger LOG = LoggerFactory.getLogger(BoundedClose.class);

  /** Of a thread that waits: what it waits by, rather than for. */
  private static final Pattern MACHINERY =
      Pattern.compile("(java|jdk|sun)\\..*|org\\.apache\\.camel\\.(impl|support|main|util)\\..*");

  private final long end;
  private final long leastMillis;

  /**
   * @param longestMillis for all of them
   * @param leastMillis that each gets, whatever the others took
   */
  public BoundedClose(long longestMillis, long leastMillis) {
    this.end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(longestMillis);
    this.leastMillis = leastMillis;
  }

  public void close(AutoCloseable part) {
    Thread closing = new Thread(() -> closeNow(part), "end");
    closing.setDaemon(true);
    closing.start();
    try {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      closing.join(Math.max(left, leastMillis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (closing.isAlive()) {
      LOG.error("a part does not end, and is left behind; it hangs at {}", place(closing));
    }
  }

  private static void closeNow(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.warn("{} did not close well: {}", part.getClass().getSimpleName(), e.getMessage());
    }
  }

  private static String place(Thread thread) {
    StackTraceElement[] frames = thread.getStackTrace();
    return Arrays.stream(frames)
        .filter(frame -> !MACHINERY.matcher(frame.getClassName()).matches())
        .findFirst()
        .or(() -> Arrays.stream(frames).findFirst())
        .map(StackTraceElement::toString)
        .orElse("its end");
  }
}
