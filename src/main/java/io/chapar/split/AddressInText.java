package io.chapar.split;

import java.util.Optional;

/**
 * An address inside a line of text, and what stands around it. The address ends at white space, or
 * at the first character outside ASCII: text that lost the space before it. If the slug itself is
 * written in raw letters, which shows in a letter outside ASCII right after a slash or a hyphen,
 * the address goes on while words are joined by hyphens.
 */
record AddressInText(String before, String address, String after) {

  static Optional<AddressInText> find(String line) {
    int start = line.indexOf("https://");
    start = start < 0 ? line.indexOf("http://") : start;
    start = start < 0 ? bare(line) : start;
    if (start < 0) {
      return Optional.empty();
    }
    int end = end(line, start);
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

  private static int end(String line, int start) {
    int at = start;
    while (at < line.length() && isAddress(line.charAt(at))) {
      at++;
    }
    boolean raw =
        at < line.length()
            && "/-_".indexOf(line.charAt(at - 1)) >= 0
            && Character.isLetter(line.charAt(at))
            && isPath(line, start, at);
    return raw ? rawEnd(line, at) : withoutStop(line, start, at);
  }

  private static boolean isAddress(char c) {
    return c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
  }

  private static boolean isPath(String line, int start, int at) {
    int host = line.indexOf("//", start);
    return line.indexOf('/', host < 0 || host > at ? start : host + 2) < at;
  }

  private static int rawEnd(String line, int from) {
    int at = from;
    while (at < line.length()
        && !Character.isWhitespace(line.charAt(at))
        && line.charAt(at) != '\u00A0') {
      at++;
    }
    return at;
  }

  private static int withoutStop(String line, int start, int end) {
    int at = end;
    while (at > start && ".,;:!?)]'".indexOf(line.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }
}
