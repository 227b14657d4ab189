package io.chapar.admin;

import java.util.List;

/** Health that does not change. */
record KnownHealth(
    List<String> fatal, List<String> problems, List<String> warnings, List<String> alarms)
    implements Health {
  static final Health GOOD = new KnownHealth(List.of(), List.of(), List.of(), List.of());
}
