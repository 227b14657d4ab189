package io.chapar.admin;

import java.util.List;

/**
 * How a node does.
 *
 * @param problems what keeps it from its work; empty when nothing does
 * @param alarms what is not as usual, while it does its work
 */
public record Health(List<String> problems, List<String> alarms) {
  public Health {
    problems = List.copyOf(problems);
    alarms = List.copyOf(alarms);
  }

  public boolean isGood() {
    return problems.isEmpty();
  }
}
