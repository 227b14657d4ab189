package io.chapar.cli.screen;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/**
 * Text as a terminal shows it, measured in columns: a Latin letter takes one, a Chinese character
 * or an emoji takes two, a combining mark or a joiner takes none. Widths are those of Unicode (UAX
 * 11, with ambiguous ones narrow) for each grapheme cluster (UAX 29).
 */
public final class TerminalText {
  private static final int LAST_ASCII = 0x7F;
  private static final int EMOJI_SELECTOR = 0xFE0F;
  private static final int SOFT_HYPHEN = 0xAD;

  private TerminalText() {}

  /**
   * The text without what a terminal would obey instead of showing it: others may have put it in.
   */
  public static String shown(String text) {
    return text.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", " ");
  }

  /** How many columns a text takes that has no control characters. */
  public static int columns(String text) {
    if (isAscii(text)) {
      return text.length();
    }
    BreakIterator clusters = clusters(text);
    int columns = 0;
    for (int from = 0, to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      columns += ofCluster(text.substring(from, to));
      from = to;
    }
    return columns;
  }

  /**
   * The whole text where it fits, else its beginning and an ellipsis, in at most so many columns
   * together; no grapheme cluster is cut in two.
   */
  public static String cut(String text, int most) {
    if (columns(text) <= most) {
      return text;
    }
    BreakIterator clusters = clusters(text);
    int end = 0;
    int columns = 1; // of the ellipsis
    for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      columns += ofCluster(text.substring(end, to));
      if (columns > most) {
        break;
      }
      end = to;
    }
    return text.substring(0, end) + "…";
  }

  /** Its clusters, whose rules take a while to load: not asked for where a text is ASCII. */
  private static BreakIterator clusters(String text) {
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    return clusters;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < LAST_ASCII);
  }

  private static int ofCluster(String cluster) {
    int first = cluster.codePointAt(0);
    if (cluster.indexOf(EMOJI_SELECTOR) > 0 || isFlag(cluster)) {
      return 2;
    }
    return UCharacter.hasBinaryProperty(first, UProperty.EXTENDED_PICTOGRAPHIC)
        ? ofCharacter(first)
        : cluster.codePoints().map(TerminalText::ofCharacter).sum();
  }

  /** Two regional indicators. */
  private static boolean isFlag(String cluster) {
    return cluster.length() > 2
        && UCharacter.hasBinaryProperty(cluster.codePointAt(0), UProperty.REGIONAL_INDICATOR)
        && UCharacter.hasBinaryProperty(cluster.codePointAt(2), UProperty.REGIONAL_INDICATOR);
  }

  private static int ofCharacter(int c) {
    if (isInvisible(c)) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }

  /** Whether it takes no column of its own: marks, format characters, later parts of a syllable. */
  private static boolean isInvisible(int c) {
    return switch (UCharacter.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      case Character.FORMAT -> c != SOFT_HYPHEN && !isNumberSign(c);
      default -> isVowelOrFinal(c);
    };
  }

  /** Arabic's year sign and its like, which are written below the digits that follow them. */
  private static boolean isNumberSign(int c) {
    return UCharacter.hasBinaryProperty(c, UProperty.PREPENDED_CONCATENATION_MARK);
  }

  private static boolean isVowelOrFinal(int c) {
    int part = UCharacter.getIntPropertyValue(c, UProperty.HANGUL_SYLLABLE_TYPE);
    return part == UCharacter.HangulSyllableType.VOWEL_JAMO
        || part == UCharacter.HangulSyllableType.TRAILING_JAMO;
  }
}
