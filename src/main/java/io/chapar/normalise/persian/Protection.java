package io.chapar.normalise.persian;

import io.chapar.normalise.letter.ArabicLetters;

/**
 * Finds what is no Persian prose and stays as it is: addresses, names with @ and #, words with
 * Latin letters and the digits in them.
 */
final class Protection {
  private static final String LEADING = "@%_/$";
  private static final String CLOSING = "\"'.,;:!?)]}>…%";
  private static final String PATH = "/-_=";

  private final String text;

  /** From here on no word with a Latin letter begins before the next index. */
  private int plainFrom;

  private int plainUntil;

  Protection(String text) {
    this.text = text;
  }

  /** The end of the protected text that begins here; the start itself when none does. */
  int end(int start) {
    char first = text.charAt(start);
    if (first == '#') {
      return tag(start);
    }
    if (!isLatin(first) || !Character.isLetterOrDigit(first) && !leads(start)) {
      return start;
    }
    if (start >= plainFrom && start < plainUntil) {
      return start;
    }
    int end = run(start);
    if (hasLetter(start, end)) {
      return trimmed(start, end);
    }
    plainFrom = start;
    plainUntil = end;
    return start;
  }

  /** Behind a bracket that opens, a space would be lost. */
  private boolean leads(int at) {
    boolean opened = at + 1 < text.length() && "([{".indexOf(text.charAt(at + 1)) >= 0;
    return LEADING.indexOf(text.charAt(at)) >= 0 && !opened;
  }

  /** A hash with letters of any script, digits and underscores; it begins with no digit. */
  private int tag(int start) {
    int end = start + 1;
    while (end < text.length() && isTag(text.charAt(end))) {
      end++;
    }
    while (text.charAt(end - 1) == ArabicLetters.ZWNJ) {
      end--;
    }
    char first = end > start + 1 ? text.charAt(start + 1) : ' ';
    return Character.isLetter(first) || first == '_' ? end : start;
  }

  private static boolean isTag(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ArabicLetters.ZWNJ;
  }

  /** Latin characters without a space; in the path of an address also raw letters. */
  private int run(int start) {
    int end = start;
    boolean address = false;
    while (end < text.length()) {
      char c = text.charAt(end);
      address |= c == ':' && text.startsWith("://", end);
      boolean raw = address && isRaw(c) && (isRaw(text.charAt(end - 1)) || isPath(end - 1));
      if (!isLatin(c) && !raw) {
        break;
      }
      end++;
    }
    return end;
  }

  private boolean isPath(int at) {
    return PATH.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isRaw(char c) {
    return ArabicLetters.isLetter(c) || c == ArabicLetters.ZWNJ || c >= '۰' && c <= '۹';
  }

  private static boolean isLatin(char c) {
    return c > ' ' && c < 0x7F
        || c >= 0xC0 && c < 0x250 && c != '×' && c != '÷'
        || c >= 0x1E00 && c < 0x1F00;
  }

  private boolean hasLetter(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC0 && Character.isLetter(c)) {
        return true;
      }
    }
    return false;
  }

  private int trimmed(int start, int end) {
    int bracket = start;
    while (bracket < end && text.charAt(bracket) != '(') {
      bracket++;
    }
    int last = end;
    while (last > start
        && CLOSING.indexOf(text.charAt(last - 1)) >= 0
        && !closes(last - 1, bracket)) {
      last--;
    }
    return last;
  }

  /** A bracket that was opened inside belongs inside. */
  private boolean closes(int at, int opened) {
    return text.charAt(at) == ')' && opened < at;
  }
}
