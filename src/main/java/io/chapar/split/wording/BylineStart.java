package io.chapar.split.wording;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/** The words that a byline begins with: "By", "Reporting by". */
final class BylineStart {
  private final Set<String> openers;
  private final Set<String> announcers;

  /** The letters that they begin with: most lines begin with another. */
  private final BitSet firsts = new BitSet();

  /**
   * @param openers words that stand before a name
   * @param announcers those among them that nothing but a byline begins with
   */
  BylineStart(Set<String> openers, Set<String> announcers) {
    this.openers = openers;
    this.announcers = announcers;
    openers.forEach(word -> firsts.set(word.charAt(0)));
    announcers.forEach(word -> firsts.set(word.charAt(0)));
  }

  /** Whether the first word is one that may open a byline. */
  boolean begins(String line) {
    if (line.isEmpty() || !firsts.get(Character.toLowerCase(line.charAt(0)))) {
      return false;
    }
    String word = bare(line.substring(0, endOfWord(line, 0)).toLowerCase(Locale.ROOT));
    return openers.contains(word) || announcers.contains(word);
  }

  /** Whether one of the openers that the line begins with is of the words. */
  boolean announces(String line, Set<String> words) {
    for (int from = 0; from < line.length(); ) {
      int end = endOfWord(line, from);
      String word = bare(line.substring(from, end).toLowerCase(Locale.ROOT));
      if (words.contains(word)) {
        return true;
      }
      if (!openers.contains(word)) {
        return false;
      }
      from = end + 1;
    }
    return false;
  }

  /** Without the comma that stands for a colon: "نویسنده, …". */
  private static String bare(String word) {
    boolean comma = word.endsWith(",") || word.endsWith("،");
    return comma ? word.substring(0, word.length() - 1) : word;
  }

  private static int endOfWord(String line, int from) {
    int end = from;
    while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\u00A0') {
      end++;
    }
    return end;
  }
}
