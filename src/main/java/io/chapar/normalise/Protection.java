package io.chapar.normalise;

/**
 * Finds what is no Persian prose and stays as it is: addresses, names with @ and #, words with
 * Latin letters and the digits in them.
 */
final class Protection {
  private static final String LEADING = "@%_/$";
  private static final String CLOSING = "\"'.,;:!?)]}>…%";
  private static final String PATH = "/-_=";

  private Protection() {}

  /** The end of the protected text that begins here; the start itself when none does. */
  static int end(String text, int start) {
    char first = text.charAt(start);
    if (first == '#') {
      return tag(text, start);
    }
    if (!isLatin(first) || !Character.isLetterOrDigit(first) && !leads(text, start)) {
      return start;
    }
    int end = run(text, start);
    return hasLetter(text, start, end) ? trimmed(text, start, end) : start;
  }

  /** Behind a bracket that opens, a space would be lost. */
  private static boolean leads(String text, int at) {
    boolean opened = at + 1 < text.length() && "([{".indexOf(text.charAt(at + 1)) >= 0;
    return LEADING.indexOf(text.charAt(at)) >= 0 && !opened;
  }

  /** A hash with letters of any script, digits and underscores. */
  private static int tag(String text, int start) {
    int end = start + 1;
    while (end < text.length() && isTag(text.charAt(end))) {
      end++;
    }
    return end > start + 1 && !Character.isDigit(text.charAt(start + 1)) ? end : start;
  }

  private static boolean isTag(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ArabicLetters.ZWNJ;
  }

  /** Latin characters without a space; in the path of an address also raw letters. */
  private static int run(String text, int start) {
    int end = start;
    boolean address = false;
    while (end < text.length()) {
      char c = text.charAt(end);
      address |= c == ':' && text.startsWith("://", end);
      boolean raw = address && isRaw(c) && (isRaw(text.charAt(end - 1)) || isPath(text, end - 1));
      if (!isLatin(c) && !raw) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean isPath(String text, int at) {
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

  private static boolean hasLetter(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC0 && Character.isLetter(c)) {
        return true;
      }
    }
    return false;
  }

  private static int trimmed(String text, int start, int end) {
    int last = end;
    while (last > start
        && CLOSING.indexOf(text.charAt(last - 1)) >= 0
        && !closes(text, start, last)) {
      last--;
    }
    return last;
  }

  /** A bracket that was opened inside belongs inside. */
  private static boolean closes(String text, int start, int end) {
    return text.charAt(end - 1) == ')' && text.substring(start, end).indexOf('(') >= 0;
  }
}
