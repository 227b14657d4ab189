package io.chapar.split;

import java.util.regex.Pattern;

/** A short line that opens with the sign of copyright, or with "(c)" and has a year. */
final class CopyrightLine {
  private static final int LONGEST = 100;
  private static final Pattern SPELLED = Pattern.compile("\\([cC]\\)\\s.*\\b(?:19|20)\\d\\d\\b.*");

  private CopyrightLine() {}

  static boolean is(String line) {
    return line.length() <= LONGEST && (line.startsWith("©") || SPELLED.matcher(line).matches());
  }
}
