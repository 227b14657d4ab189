package io.chapar.camel;

import io.chapar.camel.placeholder.Placeholders;
import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.edits.SetCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** As {@code check} judges a home. */
public final class HomeCheck implements SetCheck {
  @Override
  public List<Fault> faults(Home home) {
    return RouteCheck.check(home, Map.of()).faults();
  }

  @Override
  public Path feeds(Home home) {
    return Placeholders.settings(home, Map.of()).feeds();
  }
}
