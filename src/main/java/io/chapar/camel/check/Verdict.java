package io.chapar.camel.check;

import io.chapar.config.Fault;
import io.chapar.config.InvalidConfiguration;
import java.util.List;

/**
 * What a check found.
 *
 * @param faults by file and line; none when all is good
 * @param routes how many there are
 * @param feeds how many are watched
 */
public record Verdict(List<Fault> faults, int routes, int feeds) {

  public Verdict {
    faults = List.copyOf(faults);
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
