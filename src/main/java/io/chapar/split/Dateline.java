package io.chapar.split;

import java.util.Optional;

/**
 * Place and agency before the text: "ANKARA (AA) –", "تهران- ایرنا-", "به گزارش ایسنا،", "/ТАСС/".
 */
final class Dateline {
  private static final int LONGEST_OPENING = 90;
  private static final int MOST_WORDS = 4;
  private static final String BREAKS = "()[]/-–—,،:.؛;«»“”\"";

  private Dateline() {}

  /** The agency that the opening of a paragraph names. */
  static Optional<String> agency(String line, Publishers publishers) {
    String opening = line.substring(0, Math.min(line.length(), LONGEST_OPENING));
    for (String part : opening.split("[" + java.util.regex.Pattern.quote(BREAKS) + "]")) {
      Optional<String> found = named(part.strip(), publishers);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The part itself, or its last one to four words: "به گزارش خبرگزاری مهر". */
  private static Optional<String> named(String part, Publishers publishers) {
    String rest = part;
    for (int word = 0; word < 6 && rest.length() > 1; word++) {
      String name = rest;
      if (publishers.named(name).isPresent()) {
        return Optional.of(name);
      }
      int space = rest.indexOf(' ');
      rest = space < 0 ? "" : rest.substring(space + 1).strip();
    }
    return Optional.empty();
  }

  /** A line of a place, and perhaps an agency, alone. */
  static boolean isAlone(String line, Publishers publishers) {
    boolean stop = Letters.endsWithStop(line);
    return !stop
        && Letters.words(line) <= MOST_WORDS
        && (Letters.words(line) < 3 || agency(line, publishers).isPresent());
  }
}
