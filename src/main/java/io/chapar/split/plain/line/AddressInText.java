package io.chapar.split.plain.line;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address inside a line of text, and what stands around it. */
public record AddressInText(String before, String address, String after) {
  /** A host with a path, without its scheme: "isna.ir/xdSf4Q". */
  private static final Pattern BARE =
      Pattern.compile("(?<![\\w@/.])(?:[a-z0-9-]{1,40}\\.){1,4}[a-z]{2,12}/[^\\s]{2,200}");

  private static final int LONGEST_BARE = 400;

  public static Optional<AddressInText> find(String line) {
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
    if (before.isEmpty() || before.endsWith(":")) {
      return start;
    }
    Matcher bare = BARE.matcher(line.length() > LONGEST_BARE ? "" : line);
    return bare.find() ? bare.start() : -1;
  }
}
