package io.chapar.admin;

import java.util.List;

/** How a node does, asked at each call. */
public interface Health {
  /** What only a restart of its process mends; empty when nothing needs one. Waits for nothing. */
  List<String> fatal();

  /** What keeps it from its work; empty when nothing does. */
  List<String> problems();

  /** What asks for a person while it does its work, such as a receiver that fails. */
  List<String> warnings();

  /** What is not as usual, while it does its work. */
  List<String> alarms();

  default boolean isReady() {
    return fatal().isEmpty() && problems().isEmpty();
  }
}
