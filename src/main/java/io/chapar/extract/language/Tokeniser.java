package io.chapar.extract.language;

import io.chapar.article.CpuBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Text to words, numbers and marks. Safe for use by many threads. */
public final class Tokeniser {
  private static final String INSIDE_NUMBER = ".,/:٫٬'";

  private static final String APOSTROPHES = "'\u2018\u2019\u02BB\u02BC`";

  /** Among the endings: whatever small letters an apostrophe or hyphen parts from a word. */
  static final String ANY = "yes";

  private static final String ENDS = "؟۔!…";

  private final Folding folding;
  private final Endings endings;
  private final Set<String> suffixes;
  private final List<String> onNumbers;
  private final Set<String> compounds;

  /**
   * @param suffixes the endings that an apostrophe or hyphen begins: {@link #ANY}, or none
   * @param onNumbers words that are written on to a number
   * @param compounds words that a hyphen writes on to a name: "Iran-backed", «حمص-سانا»
   */
  Tokeniser(
      Folding folding,
      Endings endings,
      Set<String> suffixes,
      List<String> onNumbers,
      Set<String> compounds) {
    this.compounds = compounds;
    this.folding = folding;
    this.endings = endings;
    this.suffixes = suffixes;
    this.onNumbers = onNumbers;
  }

  public List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
    for (int i = 0; i < text.length(); ) {
      CpuBudget.tick();
      int c = text.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        i += Character.charCount(c);
      } else {
        i = add(text, i, c, tokens);
      }
    }
    return SingleMarks.paired(text, tokens);
  }

  /** The folded words, without what an apostrophe adds to them. */
  public List<String> words(String form) {
    return tokens(form).stream().map(Token::folded).toList();
  }

  /** The folded words of a table's form, as {@link Token#whole()} has them. */
  List<String> wholeWords(String form) {
    return tokens(form).stream().map(Token::whole).toList();
  }

  private int add(String text, int start, int c, List<Token> tokens) {
    if (Character.isDigit(c)) {
      return addNumber(text, start, tokens);
    }
    if (Character.isLetter(c)) {
      return addWord(text, start, tokens);
    }
    boolean doubled = isApostrophe(text, start) && isApostrophe(text, start + 1);
    int end = start + (doubled ? 2 : Character.charCount(c));
    String folded = doubled || marksWord(text, start) ? "\"" : folding.fold(text, start, end);
    if (!folded.isEmpty()) {
      tokens.add(new Token(start, end, folded, List.of(), Token.Shape.MARK, ""));
    }
    return end;
  }

  private static boolean isApostrophe(String text, int i) {
    return i < text.length() && APOSTROPHES.indexOf(text.charAt(i)) >= 0;
  }

  /** «’ڈرائیور …‘»: a script without apostrophes has quotation marks that look like them. */
  private static boolean marksWord(String text, int i) {
    if (!isApostrophe(text, i)) {
      return false;
    }
    boolean after = i + 1 < text.length() && isArabicLetter(text.charAt(i + 1));
    boolean before = i > 0 && endsWord(text.charAt(i - 1), after);
    return before != after;
  }

  private static boolean endsWord(char c, boolean another) {
    return isArabic(c) || ENDS.indexOf(c) >= 0 || c == '،' && !another;
  }

  /** «۔» is of the script too. */
  private static boolean isArabicLetter(char c) {
    return isArabic(c) && Character.isLetterOrDigit(c);
  }

  private static boolean isArabic(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }

  private int addNumber(String text, int start, List<Token> tokens) {
    int end = Math.max(DayFigures.end(text, start), numberEnd(text, start));
    int after = suffixEnd(text, end);
    String suffix = after > end ? folding.fold(text, end + 1, after) : "";
    String folded = folding.fold(text, start, end);
    tokens.add(new Token(start, end, folded, List.of(), Token.Shape.NUMBER, suffix));
    return after;
  }

  private static int numberEnd(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length() && (isDigit(text, end) || joinsDigits(text, end))) {
      end++;
    }
    return end;
  }

  private static boolean joinsDigits(String text, int i) {
    return INSIDE_NUMBER.indexOf(text.charAt(i)) >= 0 && isDigit(text, i + 1);
  }

  private int addWord(String text, int start, List<Token> tokens) {
    int end = wordEnd(text, start);
    int after = suffixEnd(text, end);
    while (after == end && joinsWords(text, end)) {
      end = wordEnd(text, end + 1);
      after = suffixEnd(text, end);
    }
    String suffix = after > end ? folding.fold(text, end + 1, after) : "";
    Token word = word(text, start, end, suffix);
    if (!word.folded().isEmpty()) {
      tokens.add(word);
    }
    return after;
  }

  private Token word(String text, int start, int end, String suffix) {
    String folded = folding.fold(text, start, end);
    return new Token(start, end, folded, endings.stems(folded), shape(text, start, end), suffix);
  }

  private int wordEnd(String text, int from) {
    int letters = lettersEnd(text, from);
    if (isDigit(text, letters) && onNumbers.contains(text.substring(from, letters))) {
      return letters;
    }
    int end = letters;
    while (end < text.length() && inWord(text, end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    while (end > from && isJoiner(text.charAt(end - 1))) {
      end--;
    }
    return Math.max(end, from + Character.charCount(text.codePointAt(from)));
  }

  private static boolean inWord(String text, int i) {
    char c = text.charAt(i);
    return Character.isLetter(c)
        || c < 0x80 && Character.isDigit(c)
        || isJoiner(c)
        || Character.isSurrogate(c) && Character.isLetter(text.codePointAt(i))
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isJoiner(char c) {
    return c == '\u200C' || c == '\u200D' || c == '\u00AD';
  }

  /**
   * A hyphen or apostrophe between letters that begins no ending is part of the word, «جان-نويل»;
   * but not before a agency that reports: «حلب-سانا».
   */
  private boolean joinsWords(String text, int i) {
    if (i + 1 >= text.length() || !Character.isLetter(text.charAt(i + 1))) {
      return false;
    }
    char c = text.charAt(i);
    boolean agency = c == '-' && isArabic(text.charAt(i + 1)) && compoundEnd(text, i) > i;
    return c == '-' && !agency || c == '\u2010' || c == '\u2011' || APOSTROPHES.indexOf(c) >= 0;
  }

  private int suffixEnd(String text, int i) {
    if (suffixes.isEmpty()
        || i + 1 >= text.length()
        || !Character.isLowerCase(text.charAt(i + 1))) {
      return i;
    }
    if (isApostrophe(text, i)) {
      return apostropheEnd(text, i);
    }
    boolean hyphen = text.charAt(i) == '-' && !Character.isLowerCase(text.charAt(i - 1));
    return hyphen ? lettersEnd(text, i + 1) : compoundEnd(text, i);
  }

  /** In "Xi'an" and "Sana'a" an apostrophe stands between two letters of a name. */
  private int apostropheEnd(String text, int i) {
    int end = lettersEnd(text, i + 1);
    return suffixes.contains(ANY) || suffixes.contains(text.substring(i + 1, end)) ? end : i;
  }

  private int compoundEnd(String text, int i) {
    boolean hyphen = text.charAt(i) == '-' && !compounds.isEmpty();
    int end = hyphen ? lettersEnd(text, i + 1) : i;
    return hyphen && compounds.contains(text.substring(i + 1, end)) ? end : i;
  }

  private static int lettersEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static Token.Shape shape(String text, int start, int end) {
    if (!Character.isUpperCase(text.codePointAt(start))) {
      return Token.Shape.WORD;
    }
    boolean upper = end - start > 1;
    for (int i = start; upper && i < end; i++) {
      upper = !Character.isLowerCase(text.charAt(i));
    }
    return upper ? Token.Shape.UPPER : Token.Shape.CAPITAL;
  }

  private static boolean isDigit(String text, int i) {
    return i < text.length() && Character.isDigit(text.charAt(i));
  }

  /**
   * 2026-04-17 and 17-4-2026: a day whose figures hyphens join; elsewhere they part two numbers.
   */
  private static final class DayFigures {
    private static final int YEAR = 4;
    private static final int LAST_DAY = 31;
    private static final int LAST_MONTH = 12;

    private DayFigures() {}

    /** The index after the day; the start where none begins there. */
    static int end(String text, int start) {
      int first = figures(text, start);
      boolean yearFirst = first - start == YEAR;
      int second = first > start ? afterHyphen(text, first) : start;
      int third = second > first ? afterHyphen(text, second) : start;
      boolean day =
          third > second
              && isSmall(text, yearFirst ? second + 1 : start, yearFirst ? third : first, LAST_DAY)
              && isSmall(text, first + 1, second, LAST_MONTH)
              && (yearFirst ? isIso(first, second, third) : isYear(text, second + 1, third));
      return day && !(third < text.length() && text.charAt(third) == '-') ? third : start;
    }

    private static boolean isIso(int first, int second, int third) {
      return second - first == 3 && third - second == 3;
    }

    private static boolean isYear(String text, int from, int to) {
      int thousands = Character.digit(text.charAt(from), 10);
      return to - from == YEAR && (thousands == 1 || thousands == 2);
    }

    private static int afterHyphen(String text, int i) {
      boolean hyphen = i < text.length() && text.charAt(i) == '-';
      int end = hyphen ? figures(text, i + 1) : i;
      return end > i + 1 ? end : i;
    }

    private static int figures(String text, int from) {
      int i = from;
      while (i < text.length() && i - from <= YEAR && Character.isDigit(text.charAt(i))) {
        i++;
      }
      return i;
    }

    /** One or two figures of a number from one to the most. */
    private static boolean isSmall(String text, int from, int to, int most) {
      int value = 0;
      for (int i = from; i < to; i++) {
        value = value * 10 + Character.digit(text.charAt(i), 10);
      }
      return to - from <= 2 && value >= 1 && value <= most;
    }
  }
}
