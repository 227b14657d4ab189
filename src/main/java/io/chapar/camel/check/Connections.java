package io.chapar.camel.check;

import io.chapar.config.Fault;
import java.util.List;

/**
 * Who answers where the endpoints of routes lead.
 *
 * @param unanswered those that do not, by the place that names them
 * @param asked how many hosts and ports were asked
 */
public record Connections(List<Fault> unanswered, int asked) {
  public Connections {
    unanswered = List.copyOf(unanswered);
  }
}
