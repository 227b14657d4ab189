package io.chapar.config.file;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration has faults; the message lists them, one a line. */
public final class InvalidConfiguration extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public InvalidConfiguration(List<Fault> faults) {
    super(faults.stream().sorted().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** With one fault, of a whole file. */
  public static InvalidConfiguration of(String file, String message) {
    return new InvalidConfiguration(List.of(new Fault(file, 0, message)));
  }

  public List<Fault> faults() {
    return faults;
  }
}
