package io.chapar.camel.check;

import io.chapar.config.file.Fault;
import io.chapar.config.file.InvalidConfiguration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found so far; the same thing is found once. */
final class Faults {
  private final Set<Fault> found = new LinkedHashSet<>();
  private final Set<String> unreadable = new HashSet<>();

  void add(String file, int line, String message) {
    found.add(new Fault(file, line, message));
  }

  void add(Place place, String message) {
    add(place.file(), place.line(), message);
  }

  /** The same, and Camel cannot read the file. */
  void addUnreadable(Place place, String message) {
    unreadable.add(place.file());
    add(place, message);
  }

  boolean isReadable(String file) {
    return !unreadable.contains(file);
  }

  void add(Fault fault) {
    found.add(fault);
  }

  void addAll(InvalidConfiguration invalid) {
    found.addAll(invalid.faults());
  }

  boolean in(String file) {
    return within(file, 0, Integer.MAX_VALUE);
  }

  /** Whether anything was found on these lines, the first and the last included. */
  boolean within(String file, int first, int last) {
    return found.stream()
        .anyMatch(
            fault -> fault.file().equals(file) && fault.line() >= first && fault.line() <= last);
  }

  /** Whether anything was found on that line. */
  boolean has(Place place) {
    return within(place.file(), place.line(), place.line());
  }

  List<Fault> sorted() {
    return found.stream().sorted().toList();
  }

  /** Where something stands that may be wrong. */
  interface Place {
    String file();

    int line();

    /** As a message names it: {@code routes/3-archive.camel.yaml:7}. */
    default String at() {
      return file() + ":" + line();
    }
  }
}
