package io.chapar.extract.language;

/**
 * The form in which words are compared: lower case, without ZWNJ, kashida, harakat and soft hyphen;
 * Arabic and Persian letters of one sound made one, digits ASCII. Letters as in Unicode's fa
 * collation (CLDR root, primary strength), with hamza seats folded too.
 */
public final class Folding {
  /** What becomes of each letter of the block; 0 for those that are left out. */
  private static final char[] ARABIC = new char[0x100];

  static {
    for (char c = 0x600; c < 0x700; c++) {
      ARABIC[c - 0x600] = arabic(c);
    }
  }

  private final boolean dotted;
  private final Alphabet alphabet;
  private final boolean mapped;

  /**
   * @param dotted true for Turkish and Azerbaijani, where I and İ are two letters
   * @param alphabet whose letters become those of the tables
   */
  public Folding(boolean dotted, Alphabet alphabet) {
    this.dotted = dotted;
    this.alphabet = alphabet;
    this.mapped = !alphabet.isEmpty();
  }

  String fold(CharSequence text, int from, int to) {
    return isFolded(text, from, to)
        ? text.subSequence(from, to).toString()
        : folded(text, from, to);
  }

  private boolean isFolded(CharSequence text, int from, int to) {
    int i = from;
    while (!mapped && i < to && fold(text.charAt(i)) == text.charAt(i)) {
      i++;
    }
    return i == to;
  }

  private String folded(CharSequence text, int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      String letters = mapped ? alphabet.toTables(text.charAt(i), i == from) : null;
      char folded = letters == null ? fold(text.charAt(i)) : 0;
      out.append(letters == null ? "" : letters);
      if (folded != 0) {
        out.append(folded);
      }
    }
    return out.toString();
  }

  public String fold(String text) {
    return fold(text, 0, text.length());
  }

  private char fold(char c) {
    if (c < 0x80) {
      return c == 'I' && dotted ? 'ı' : Character.toLowerCase(c);
    }
    return c >= 0x600 && c < 0x700
        ? ARABIC[c - 0x600]
        : c >= 0x2000 && c < 0x2070 ? general(c) : other(c);
  }

  private char other(char c) {
    return switch (c) {
      case 'İ' -> 'i';
      case 'ё', 'Ё' -> 'е';
      case '\u02BB', '\u02BC', '`', '´' -> '\'';
      case '\u00AD', '\u0307' -> 0;
      default -> Character.toLowerCase(c);
    };
  }

  private static char general(char c) {
    return switch (c) {
      case '\u200B', '\u200C', '\u200D', '\u200E', '\u200F' -> 0;
      case '\u2018', '\u2019' -> '\'';
      case '\u2013', '\u2014', '\u2010', '\u2011', '\u2012', '\u2015' -> '-';
      default -> c;
    };
  }

  private static char arabic(char c) {
    if (c >= 0x64B && c <= 0x65F || c == 0x640 || c == 0x670) {
      return 0;
    }
    int digit = Character.digit(c, 10);
    return digit >= 0 ? (char) ('0' + digit) : letter(c);
  }

  private static char letter(char c) {
    return switch (c) {
      case 'ي', 'ى', 'ئ' -> 'ی';
      case 'ك' -> 'ک';
      case 'ة', 'ۀ', 'ہ', 'ۂ', 'ۃ', 'ھ' -> 'ه';
      case 'أ', 'إ', 'ٱ' -> 'ا';
      case 'ؤ' -> 'و';
      default -> c;
    };
  }
}
