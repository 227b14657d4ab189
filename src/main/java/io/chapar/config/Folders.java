package io.chapar.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The folders that knobs name. What one route writes into must not be what another reads. */
final class Folders {
  private static final List<String> KNOBS =
      List.of("data.folder", "inbox.folder", "archive.folder", "rss.folder");

  private Folders() {}

  /** Each is another, and none is one of those that the operator writes. */
  static void judge(Values values, Home home) {
    Map<Path, String> taken = new LinkedHashMap<>();
    taken.put(home.folder().toAbsolutePath().normalize(), "the home folder itself");
    taken.put(home.routes().toAbsolutePath().normalize(), "the folder of the routes");
    taken.put(home.resolve("config").toAbsolutePath().normalize(), "the folder of this file");
    for (String knob : KNOBS) {
      String other = taken.putIfAbsent(values.path(knob).toAbsolutePath().normalize(), knob);
      if (other != null) {
        values.fault(knob, "is also " + other + "; give it a folder of its own");
      }
    }
  }
}
