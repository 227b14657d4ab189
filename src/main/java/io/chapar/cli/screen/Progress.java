package io.chapar.cli.screen;

import java.time.Duration;
import java.util.function.IntConsumer;

/**
 * Says on standard error how far a command is, where it takes longer than a person waits: after two
 * seconds, and then after pauses that double up to a minute.
 */
public final class Progress implements IntConsumer {
  private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
  private static final long LONGEST = Duration.ofMinutes(1).toNanos();

  private final String what;
  private long last = System.nanoTime();
  private long pause = PATIENCE;

  /**
   * @param what is counted, such as "deliveries are due again"
   */
  public Progress(String what) {
    this.what = what;
  }

  @Override
  public void accept(int many) {
    if (System.nanoTime() - last > pause) {
      last = System.nanoTime();
      pause = Math.min(2 * pause, LONGEST);
      System.err.println(many + " " + what + " so far");
    }
  }
}
