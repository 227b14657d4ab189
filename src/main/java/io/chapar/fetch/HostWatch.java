package io.chapar.fetch;

import io.chapar.article.Conduct;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the hosts behave that a piece of work asks, as long as one thread does the work. Whoever does
 * it begins to watch, and the client notes each fetch; the slowest one counts.
 */
public final class HostWatch implements AutoCloseable {
  /** An answer that takes so long holds a place that ten others could have had. */
  private static final Duration LATE = Duration.ofSeconds(5);

  /** Who fails sooner has cost next to nothing, and says nothing of the next time. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private static final ThreadLocal<@Nullable HostWatch> OF_THREAD = new ThreadLocal<>();

  private @Nullable Conduct seen;

  private HostWatch() {}

  /** Watches what this thread fetches from now on. */
  public static HostWatch begin() {
    HostWatch watch = new HostWatch();
    OF_THREAD.set(watch);
    return watch;
  }

  /** A fetch of this thread had an answer after so long, of network alone. */
  static void answered(Duration took) {
    note(took.compareTo(LATE) < 0 ? Conduct.QUICK : Conduct.SLOW);
  }

  /**
   * A fetch of this thread had none.
   *
   * @param shortest of the timeouts
   */
  static void unanswered(Duration took, Duration shortest) {
    if (took.compareTo(SOON) >= 0 || took.compareTo(shortest) >= 0) {
      note(Conduct.SLOW);
    }
  }

  private static void note(Conduct conduct) {
    HostWatch watch = OF_THREAD.get();
    if (watch != null && watch.seen != Conduct.SLOW) {
      watch.seen = conduct;
    }
  }

  /** Empty when nothing was fetched, or what failed did so at once. */
  public Optional<Conduct> seen() {
    return Optional.ofNullable(seen);
  }

  @Override
  public void close() {
    OF_THREAD.remove();
  }
}
