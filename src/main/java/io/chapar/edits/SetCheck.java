package io.chapar.edits;

import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import java.nio.file.Path;
import java.util.List;

/** What this version of the program says of the set of a home. */
public interface SetCheck {
  /** None when it can run. */
  List<Fault> faults(Home home);

  /**
   * Where the watch list is.
   *
   * @throws InvalidConfiguration when the settings do not say
   */
  Path feeds(Home home);
}
