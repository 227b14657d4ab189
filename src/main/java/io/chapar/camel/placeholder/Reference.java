package io.chapar.camel.placeholder;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why {@code {{…}}} cannot be resolved, in words. */
public final class Reference {
  private static final Pattern NAME =
      Pattern.compile("(?:key \\[|property \\{\\{)([^]}]{1,200})[]}]");

  private Reference() {}

  /** What is wrong with the value that holds it; what would be right. */
  public static String fault(IllegalArgumentException failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher named = NAME.matcher(message);
    String name = named.find() ? named.group(1) : "";
    if (message.startsWith("Missing }}")) {
      return "holds {{ without }}; close it";
    }
    if (message.startsWith("Circular")) {
      return "refers to itself; write its value";
    }
    if (name.startsWith("env:")) {
      return "refers to {{"
          + name
          + "}}; set the variable "
          + name.substring(4)
          + ", or give a default: {{"
          + name
          + ":…}}";
    }
    return name.isEmpty() || name.contains(":")
        ? message
        : "refers to {{" + name + "}}; no setting is named so";
  }
}
