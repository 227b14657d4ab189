package io.chapar.cli;

import java.time.Duration;
import java.util.function.IntConsumer;

/** Says on standard error how far a command is, where it takes longer than a person waits. */
final class Progress implements IntConsumer {
  private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

  private final String what;
  private long last = System.nanoTime();

  /**
   * @param what is counted, such as "deliveries are due again"
   */
  Progress(String what) {
    this.what = what;
  }

  @Override
  public void accept(int many) {
    if (System.nanoTime() - last > PATIENCE) {
      last = System.nanoTime();
      System.err.println(many + " " + what + " so far");
    }
  }
}
