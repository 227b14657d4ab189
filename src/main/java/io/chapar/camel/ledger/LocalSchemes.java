package io.chapar.camel.ledger;

import java.util.Set;

/** The components of Camel that pass on, compute or say, and whose messages stay in the process. */
public final class LocalSchemes {
  private static final Set<String> NAMES =
      Set.of(
          "bean",
          "class",
          "dataformat",
          "direct",
          "freemarker",
          "jolt",
          "jslt",
          "kamelet",
          "language",
          "log",
          "mock",
          "mustache",
          "seda",
          "string-template",
          "validator",
          "velocity",
          "xquery",
          "xslt",
          "xslt-saxon");

  private LocalSchemes() {}

  /**
   * @param name of a component
   */
  public static boolean has(String name) {
    return NAMES.contains(name);
  }
}
