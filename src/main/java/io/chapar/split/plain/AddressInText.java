package io.chapar.split.plain;

import java.util.Optional;

/** An address inside a line of text, and what stands around it. */
record AddressInText(String before, String address, String after) {

  static Optional<AddressInText> find(String line) {
    int start = line.indexOf("https://");
    start = start < 0 ? line.indexOf("http://") : start;
    start = start < 0 ? bare(line) : start;
    if (start < 0) {
      return Optional.empty();
    }
    int end = AddressEnd.of(line, start);
    return Optional.of(
        new AddressInText(
            line.substring(0, start).strip(),
            line.substring(start, end),
            line.substring(end).strip()));
  }

  /** An address without its scheme, where it is the whole line or follows a colon. */
  private static int bare(String line) {
    int start = line.indexOf("www.");
    String before = start < 0 ? "x" : line.substring(0, start).strip();
    return before.isEmpty() || before.endsWith(":") ? start : -1;
  }
}
