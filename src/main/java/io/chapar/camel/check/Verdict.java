package io.chapar.camel.check;

import io.chapar.config.file.Fault;
import io.chapar.config.file.InvalidConfiguration;
import java.util.List;

/**
 * What a check found.
 *
 * @param faults by file and line; none when all is good
 * @param hints what runs as it is, and would be better otherwise; by file and line
 * @param routes how many there are
 * @param feeds how many are watched
 */
public record Verdict(List<Fault> faults, List<Fault> hints, int routes, int feeds) {

  public Verdict {
    faults = List.copyOf(faults);
    hints = List.copyOf(hints);
  }

  /** One with faults alone. */
  public static Verdict refused(List<Fault> faults) {
    return new Verdict(faults, List.of(), 0, 0);
  }

  /**
   * @throws InvalidConfiguration with the faults, when there are any
   */
  public void orThrow() {
    if (!faults.isEmpty()) {
      throw new InvalidConfiguration(faults);
    }
  }
}
