package io.chapar.camel.edit;

import java.util.concurrent.TimeUnit;

/**
 * When what is refused is judged again although nobody has touched its files: soon at first, as it
 * may be put right by somebody at work, and ever more rarely, as it may stay for weeks.
 */
final class NextJudgement {
  static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(15);
  static final long LAST_NANOS = TimeUnit.MINUTES.toNanos(10);

  private long pause = FIRST_NANOS;
  private long at;

  /**
   * @param asBefore whether the judgement was the same as the one before
   */
  void judged(boolean asBefore, long now) {
    pause = asBefore ? Math.min(2 * pause, LAST_NANOS) : FIRST_NANOS;
    at = now + pause;
  }

  boolean isDue(long now) {
    return now - at >= 0;
  }
}
