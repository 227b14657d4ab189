package io.chapar.camel.trouble;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How often each reason came, whatever the addresses and numbers in it. */
final class CountedReasons {
  /** Of which each is counted; what comes beyond is in the total alone. */
  static final int KINDS = 20;

  private static final int BEGINNING = 200;
  private static final int END = 100;
  private static final Pattern VARIES = Pattern.compile("\\bhttps?://[^\\s,;)]++|\\d++");

  private final Map<String, Reason> reasons = new HashMap<>();
  private int total;

  /** A reason, as it was first given. */
  record Reason(String example, int count) {
    private Reason again() {
      return new Reason(example, count + 1);
    }
  }

  void count(String reason) {
    total++;
    String line = shortened(reason);
    String kind = VARIES.matcher(line).replaceAll("#");
    if (reasons.containsKey(kind) || reasons.size() < KINDS) {
      reasons.merge(kind, new Reason(line, 1), (known, one) -> known.again());
    }
  }

  int total() {
    return total;
  }

  /** Once there is one. */
  Reason mostOften() {
    return reasons.values().stream().max(Comparator.comparingInt(Reason::count)).orElseThrow();
  }

  /** Its first line without the middle, where it is long: what happened, and where. */
  static String shortened(String reason) {
    String line = reason.lines().findFirst().orElse("");
    if (line.length() <= BEGINNING + END) {
      return line;
    }
    return whole(line, 0, BEGINNING) + " … " + whole(line, line.length() - END, line.length());
  }

  /** Cuts no sign into halves. */
  private static String whole(String line, int from, int to) {
    int first = Character.isLowSurrogate(line.charAt(from)) ? from + 1 : from;
    int last = Character.isHighSurrogate(line.charAt(to - 1)) ? to - 1 : to;
    return line.substring(first, last);
  }
}
