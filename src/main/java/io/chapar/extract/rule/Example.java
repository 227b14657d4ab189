package io.chapar.extract.rule;

/**
 * A text in which a rule applies, or does not.
 *
 * @param value what the rule gives; empty where it gives nothing, or must not apply
 */
public record Example(String language, String text, String value) {
  /** As a file writes it: {@code en: They met on 2 May. = -05-02}. */
  static Example of(String line) {
    int colon = line.indexOf(": ");
    int value = line.lastIndexOf(" = ");
    if (colon < 0) {
      throw new IllegalArgumentException("no language before " + line);
    }
    return value < 0
        ? new Example(line.substring(0, colon), line.substring(colon + 2), "")
        : new Example(
            line.substring(0, colon), line.substring(colon + 2, value), line.substring(value + 3));
  }
}
