package io.chapar.cli;

import io.chapar.cli.screen.Counted;
import io.chapar.ledger.reports.Rereads.Progress;
import java.time.Duration;

/** Says on standard error how far a reread is. */
final class RereadProgress {
  private static final long PAUSE = Duration.ofSeconds(5).toNanos();
  private static final long PATIENCE = Duration.ofSeconds(15).toNanos();

  private final long begin = System.nanoTime();
  private long last = begin;
  private boolean warned;

  void show(Progress now) {
    if (System.nanoTime() - last > PAUSE && now.waiting() < now.total()) {
      last = System.nanoTime();
      System.err.println(line(now) + "; " + now.waiting() + " wait");
    }
    if (!warned && now.waiting() == now.total() && System.nanoTime() - begin > PATIENCE) {
      warned = true;
      System.err.println(
          "none is read yet: does a node run on this ledger (chapar run)? They stay due; Ctrl-C"
              + " stops only this showing");
    }
  }

  /** {@code 12 of 20 read: 9 unchanged, 3 new versions, …}. */
  static String line(Progress now) {
    int failed = now.failed() + now.retrying();
    int read = now.total() - now.waiting() - failed;
    return read
        + " of "
        + now.total()
        + " read: "
        + now.unchanged()
        + " unchanged, "
        + Counted.of(now.changed(), "new version", "new versions")
        + part(now.leftOut(), "left out by the routes")
        + part(now.withdrawn(), "withdrawn")
        + ", "
        + failed
        + " failed";
  }

  private static String part(int many, String what) {
    return many == 0 ? "" : ", " + many + " " + what;
  }
}
