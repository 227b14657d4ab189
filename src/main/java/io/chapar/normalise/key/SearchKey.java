package io.chapar.normalise.key;

import com.ibm.icu.text.Normalizer2;
import io.chapar.text.TableLines;
import java.util.HashMap;
import java.util.Map;

/**
 * A key under which texts that readers take for the same are the same: for matching and telling
 * copies, never to be shown. No letter becomes one of another script.
 *
 * <p>Case, width and presentation forms are folded by NFKC_Casefold (Unicode, UAX 31); ي ى ئ to ی,
 * ك to ک, ة ۀ ە ہ ھ to ه, ؤ to و, أ إ ٱ to ا as in the primary level of CLDR's collation of
 * Persian, which keeps آ; ı to i, as which its capital is folded without the language; digits of
 * any script to ASCII. Marks, kashida and invisible characters go, so that a non-joiner is nothing;
 * what is neither letter nor digit is one space, and so is an apostrophe that Unicode counts as a
 * letter.
 */
public final class SearchKey {
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  /** Below it, Normalizer2 has folded all there is to fold but ı. */
  private static final int FIRST_FOLDED = 0x0600;

  /** The letters of {@code search-key.txt}, each as the key has it. */
  private static final Map<Integer, Integer> LETTERS = new HashMap<>();

  static {
    TableLines.forEach(
        SearchKey.class, "search-key.txt", line -> read(line.codePoints().toArray()));
  }

  private SearchKey() {}

  private static void read(int[] letters) {
    for (int i = 2; i < letters.length; i += 2) {
      LETTERS.put(letters[i], letters[0]);
    }
  }

  /**
   * @return letters, digits and single spaces; empty when the text has neither letter nor digit
   */
  public static String of(String text) {
    String plain = PlainKey.of(text);
    return plain != null ? plain : byRules(text);
  }

  /** {@link PlainKey} knows beforehand what comes out for most characters. */
  static String byRules(String text) {
    return key(FOLD.normalize(text));
  }

  private static String key(String folded) {
    StringBuilder key = new StringBuilder(folded.length());
    boolean parted = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) && c != 'ـ' && !isApostrophe(c)) {
        if (parted && key.length() > 0) {
          key.append(' ');
        }
        key.appendCodePoint(letter(c));
        parted = false;
      } else {
        parted |= !isSilent(c);
      }
    }
    return key.toString();
  }

  /** The letters ʻ ʼ and their like, for which most type ' or ’: Oʻzbekiston, maʼlum, п’ять. */
  private static boolean isApostrophe(int c) {
    return c >= 0x02B9 && c <= 0x02BF;
  }

  private static int letter(int c) {
    if (c < FIRST_FOLDED) {
      return c == 'ı' ? 'i' : c;
    }
    int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
    return digit < 0 ? LETTERS.getOrDefault(c, c) : '0' + digit;
  }

  /** Marks and invisible characters, which part no word. */
  private static boolean isSilent(int c) {
    int type = Character.getType(c);
    return c == 'ـ'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }
}
