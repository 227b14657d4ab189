package io.chapar.config;

import java.util.Locale;

/** How lines of the log are written. */
public enum LogFormat {
  /** For people. */
  TEXT,
  /** For machines: a JSON object a line. */
  JSON;

  static LogFormat of(Values values) {
    String format = values.text("log.format");
    for (LogFormat known : values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(format)) {
        return known;
      }
    }
    values.fault("log.format", "is \"" + format + "\"; it is text or json");
    return TEXT;
  }
}
