package io.chapar.split.body;

import io.chapar.split.wording.Letters;

/**
 * The form of a line's text, whatever its language: read once, letter by letter.
 *
 * @param words parts between white space
 * @param digits share of the letters and digits that are digits
 * @param capitals share of the cased letters that are capitals; -1 where there is none
 * @param stops ends of sentences within the text, at most 3
 * @param commas at most 3
 * @param start of which kind the first letter is
 * @param end of which kind the last letter is, within quotation marks and brackets
 */
record LineForm(
    int words, double digits, double capitals, int stops, int commas, Start start, End end) {
  private static final int LONGEST_READ = 400;
  private static final int MOST = 3;

  enum Start {
    CAPITAL,
    SMALL,
    UNCASED,
    DIGIT,
    QUOTE,
    BRACKET,
    DASH,
    SIGN,
    OTHER
  }

  enum End {
    STOP,
    QUESTION,
    EXCLAMATION,
    ELLIPSIS,
    COLON,
    COMMA,
    DIGIT,
    LETTER,
    BRACKET,
    OTHER
  }

  static LineForm of(String text) {
    int[] counts = new int[6];
    int read = Math.min(text.length(), LONGEST_READ);
    for (int i = 0; i < read; i++) {
      count(text, i, counts);
    }
    int letters = counts[0] + counts[1];
    int cased = counts[2] + counts[3];
    return new LineForm(
        Letters.words(text),
        letters == 0 ? 0 : (double) counts[1] / letters,
        cased == 0 ? -1 : (double) counts[2] / cased,
        Math.min(MOST, counts[4]),
        Math.min(MOST, counts[5]),
        start(text),
        end(text));
  }

  /** Letters, digits, capitals, small letters, stops, commas. */
  private static void count(String text, int i, int[] counts) {
    char c = text.charAt(i);
    if (c >= 'a' && c <= 'z') {
      counts[0]++;
      counts[3]++;
    } else if (c == ' ') {
      return;
    } else if (Letters.isDigit(c)) {
      counts[1]++;
    } else if (Character.isLetter(c)) {
      counts[0]++;
      counts[2] += Character.isUpperCase(c) ? 1 : 0;
      counts[3] += Character.isLowerCase(c) ? 1 : 0;
    } else if (c == ',' || c == '،' || c == '，' || c == '、') {
      counts[5]++;
    } else if (isStop(c) && (c == '。' || i + 1 < text.length() && text.charAt(i + 1) == ' ')) {
      counts[4]++;
    }
  }

  private static boolean isStop(char c) {
    return ".!?…。！？؟۔।".indexOf(c) >= 0;
  }

  private static Start start(String text) {
    char c = text.isEmpty() ? ' ' : text.charAt(0);
    if (Character.isLetter(c)) {
      return Character.isUpperCase(c)
          ? Start.CAPITAL
          : Character.isLowerCase(c) ? Start.SMALL : Start.UNCASED;
    }
    if (Letters.isDigit(c)) {
      return Start.DIGIT;
    }
    return "\"“„«'‘「『".indexOf(c) >= 0
        ? Start.QUOTE
        : "([{（【［".indexOf(c) >= 0
            ? Start.BRACKET
            : "-–—•·*".indexOf(c) >= 0
                ? Start.DASH
                : "#@©▶►»>|".indexOf(c) >= 0 ? Start.SIGN : Start.OTHER;
  }

  private static End end(String text) {
    int last = text.length() - 1;
    while (last > 0 && "\"”»“’'」』".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    char c = text.isEmpty() ? ' ' : text.charAt(last);
    return switch (c) {
      case '.', '。', '۔', '।' -> End.STOP;
      case '?', '？', '؟' -> End.QUESTION;
      case '!', '！' -> End.EXCLAMATION;
      case '…' -> End.ELLIPSIS;
      case ':', '：', ';', '；', '؛' -> End.COLON;
      case ',', '،', '，' -> End.COMMA;
      case ')', ']', '）', '】' -> End.BRACKET;
      default -> Letters.isDigit(c) ? End.DIGIT : Character.isLetter(c) ? End.LETTER : End.OTHER;
    };
  }
}
