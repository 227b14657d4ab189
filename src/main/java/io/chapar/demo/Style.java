package io.chapar.demo;

import java.util.Map;

/**
 * Colours where the screen is a terminal and nobody has asked for none (no-color.org); and, on a
 * terminal, marks that keep text of any direction apart from what stands around it.
 */
public final class Style {
  /** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9). */
  private static final char FSI = '\u2068';

  private static final char PDI = '\u2069';

  private final boolean terminal;
  private final boolean coloured;

  Style(boolean terminal, boolean coloured) {
    this.terminal = terminal;
    this.coloured = coloured;
  }

  /** For this process's environment. */
  public static Style of(boolean terminal, Map<String, String> environment) {
    boolean able = terminal && !"dumb".equals(environment.get("TERM"));
    return new Style(able, able && environment.getOrDefault("NO_COLOR", "").isEmpty());
  }

  /** Whether a line may be written over. */
  boolean isTerminal() {
    return terminal;
  }

  String bold(String text) {
    return code("1", text);
  }

  String faint(String text) {
    return code("2", text);
  }

  String good(String text) {
    return code("32", text);
  }

  String warning(String text) {
    return code("33", text);
  }

  /** A file or the program behind a pipe gets the text alone. */
  String isolated(String text) {
    return terminal ? FSI + text + PDI : text;
  }

  private String code(String code, String text) {
    return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
