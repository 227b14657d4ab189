package io.chapar.normalise.language;

import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.letter.CharBuffer;
import io.chapar.normalise.letter.ShortWords;

/**
 * Cuts a text into words for the detection of its language: in lower case, with one apostrophe,
 * Arabic ones without their marks. Persian ی and ک stay apart from their Arabic variants.
 */
final class WordCutter {
  private static final int TABLE = 0x700;
  private static final byte OTHER = 0;
  private static final byte LETTER = 1;
  private static final byte APOSTROPHE = 2;
  private static final byte SILENT = 3;
  private static final byte[] KINDS = new byte[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      KINDS[c] = look(c);
    }
  }

  private final char[] text;
  private final int end;
  private final CharBuffer folded = new CharBuffer(32);
  private int at;

  /** Where the letters of the word stand: in the text itself, or where they differ from it. */
  private char[] letters;

  private int from;
  private int to;

  /** See {@link ShortWords}; 0 where the letters make none. */
  private long key;

  /**
   * @param length of the text that is cut
   */
  WordCutter(char[] text, int length) {
    this.text = text;
    this.letters = text;
    this.end = length;
  }

  /** Goes to the next word; false when there is none. */
  boolean next() {
    while (at < end && kind(text[at]) != LETTER) {
      at++;
    }
    if (at == end) {
      return false;
    }
    from = at;
    cut();
    if (key == 0 || at < end && kind(text[at]) != OTHER) {
      fold(ArabicLetters.isLetter(text[from]));
    }
    return true;
  }

  /** Most words of the Arabic script are a part of the text. */
  private void cut() {
    letters = text;
    key = 0;
    for (; at < end && ShortWords.number(text[at]) != 0; at++) {
      key = ShortWords.longer(key, ShortWords.number(text[at]));
    }
    to = at;
    key = to - from > ShortWords.LONGEST ? 0 : key;
  }

  /** Letters of the Arabic script stay as they are, without marks between them. */
  private void fold(boolean arabic) {
    folded.truncate(0);
    at = from;
    for (; at < end && arabic && kind(text[at]) == LETTER; at++) {
      folded.append(text[at]);
    }
    for (; at < end; at++) {
      char c = text[at];
      byte kind = kind(c);
      if (kind == OTHER) {
        break;
      }
      if (!arabic || kind != SILENT) {
        folded.append(arabic ? c : folded(c));
      }
    }
    letters = folded.array();
    from = 0;
    to = folded.length();
    key = 0;
  }

  /** The {@link ShortWords} key; 0 for a word that has none. */
  long key() {
    return key;
  }

  /** Of the next word it is another. */
  CharBuffer word() {
    if (letters == text) {
      folded.truncate(0);
      folded.append(text, from, to);
    }
    return folded;
  }

  private static byte kind(char c) {
    return c < TABLE ? KINDS[c] : c == ArabicLetters.ZWNJ ? SILENT : look(c);
  }

  private static byte look(char c) {
    if (Character.isLetter(c)) {
      return LETTER;
    }
    if (c == '\'' || c == '’' || c == '‘' || c == '`') {
      return APOSTROPHE;
    }
    int type = Character.getType(c);
    boolean silent = type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    return silent ? SILENT : OTHER;
  }

  private static char folded(char c) {
    return switch (c) {
      case 'ʻ', 'ʼ', '’', '‘', '`' -> '\'';
      case 'İ' -> 'i';
      default -> Character.toLowerCase(c);
    };
  }
}
