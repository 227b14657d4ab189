package io.chapar.split.wording;

import java.util.regex.Pattern;

/**
 * A line that opens with the sign of copyright, or with "(c)" and has a year, or says the word with
 * a year and that all rights are reserved.
 */
public final class CopyrightLine {
  private static final int LONGEST = 100;
  private static final int LONGEST_RESERVED = 300;
  private static final Pattern SPELLED = Pattern.compile("\\([cC]\\)\\s.*\\b(?:19|20)\\d\\d\\b.*");
  private static final Pattern RESERVED =
      Pattern.compile(
          "(?i)copyright\\W{1,9}(?:\\(c\\)\\s*)?(?:19|20)\\d\\d\\b.*\\ball rights reserved\\b.*");

  private CopyrightLine() {}

  public static boolean is(String line) {
    return line.length() <= LONGEST && (line.startsWith("©") || SPELLED.matcher(line).matches())
        || line.length() <= LONGEST_RESERVED
            && (line.startsWith("C") || line.startsWith("c"))
            && RESERVED.matcher(line).matches();
  }
}
