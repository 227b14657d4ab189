package io.chapar.normalise.repair;

import io.chapar.article.CpuBudget;
import io.chapar.normalise.change.NormalisationRule;
import io.chapar.normalise.change.Trace;
import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.text.LostSign;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Mends texts that were decoded by the wrong charset: UTF-8 as one of the region's windows
 * charsets, windows-1256 as windows-1252. Only what becomes letters as a whole is mended, first the
 * whole text, else each word.
 */
public final class Mojibake {
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final List<Charset> WRONG =
      List.of(LATIN, ARABIC, Charset.forName("windows-1251"), Charset.forName("windows-1254"));

  /** So many characters of UTF-8 come about by chance in no word. */
  private static final int CERTAIN = 3;

  /** Signs that texts have behind a letter of any language. */
  private static final String USUAL = "\u200C\u200D\u00A0\u00AD،؛؟«»–—‘’‚“”„";

  /**
   * Letters of those charsets that no text has behind such a first byte: вЂ™ is how windows-1251
   * has the apostrophe ’.
   */
  private static final String SIGNS = "ˆЂ";

  /** How the charsets have the letter ʻ of Uzbek, behind its first byte: OÊ»zbekiston. */
  private static final char TURNED_COMMA = '»';

  /** What the first and the further bytes of a character in UTF-8 look like in those charsets. */
  private static final boolean[] LEAD = new boolean[0x700];

  private static final boolean[] TRAIL = new boolean[0x2200];

  /** Ends a line in texts of some machines, and is left to do so. */
  private static final char NEXT_LINE = 0x85;

  static {
    for (Charset charset : WRONG) {
      mark(charset, 0xC2, 0xF4, LEAD);
      mark(charset, 0x80, 0xBF, TRAIL);
    }
    for (int c = 0; c < TRAIL.length; c++) {
      boolean control = c >= 0x80 && c < 0xA0;
      boolean sign = !Character.isLetter(c) || SIGNS.indexOf(c) >= 0;
      TRAIL[c] = control || TRAIL[c] && sign && USUAL.indexOf(c) < 0;
    }
  }

  private Mojibake() {}

  private static void mark(Charset charset, int from, int to, boolean[] marks) {
    for (int b = from; b <= to; b++) {
      char c = new String(new byte[] {(byte) b}, charset).charAt(0);
      if (c < marks.length) {
        marks[c] = true;
      }
    }
  }

  /**
   * @param arabic whether the text is said to be in Arabic letters, so that windows-1256 may be
   *     meant
   */
  public static String mend(String text, boolean arabic, Trace trace) {
    if (!isSuspect(text.toCharArray(), arabic)) {
      return text;
    }
    String whole = mended(text, CERTAIN);
    trace.changed(NormalisationRule.MOJIBAKE, text, whole);
    return whole.equals(text) ? byWord(text, arabic, trace) : whole;
  }

  /** Whether characters stand in it as UTF-8 or windows-1256 read by another charset has them. */
  private static boolean isSuspect(char[] text, boolean arabic) {
    int accented = 0;
    char before = 0;
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      boolean trail = c < TRAIL.length && (TRAIL[c] || c == TURNED_COMMA && isSmall(text, i + 1));
      if (trail && isLead(before)) {
        return true;
      }
      accented += c >= 0xC0 && c <= 0xFF ? 1 : 0;
      before = c;
    }
    return arabic && accented >= CERTAIN;
  }

  private static boolean isLead(char c) {
    return c >= 0x80 && c < LEAD.length && LEAD[c];
  }

  /** Behind a word that was mended less must be certain: و is but two characters. */
  private static String byWord(String text, boolean arabic, Trace trace) {
    StringBuilder out = new StringBuilder(text.length());
    boolean mending = false;
    for (int start = 0; start < text.length(); ) {
      CpuBudget.tick();
      int end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      String word = text.substring(start, end);
      String mended = mendWord(word, arabic, mending ? 1 : CERTAIN);
      mending = !mended.equals(word);
      trace.changed(NormalisationRule.MOJIBAKE, word, mended);
      out.append(mended);
      if (end < text.length()) {
        out.append(' ');
      }
      start = end + 1;
    }
    return out.toString();
  }

  private static String mendWord(String word, boolean arabic, int certain) {
    String mended = mended(word, certain);
    if (!mended.equals(word) || !arabic || word.length() < certain) {
      return mended;
    }
    String windows = decoded(bytes(word, LATIN), ARABIC);
    return isArabic(windows, certain) ? windows : word;
  }

  /** The text itself when it is no UTF-8 by any of the charsets. */
  private static String mended(String text, int certain) {
    if (evidence(text) < certain && !isInsideWord(text)) {
      return text;
    }
    for (Charset wrong : WRONG) {
      String utf8 = decoded(bytes(text, wrong), StandardCharsets.UTF_8);
      if (isSound(utf8)) {
        return utf8;
      }
    }
    return text;
  }

  private static int evidence(String text) {
    int pairs = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs += isPair(text, i) ? 1 : 0;
    }
    return pairs;
  }

  /** Whether a character of UTF-8 may begin there; those that end in a usual sign do not count. */
  private static boolean isPair(String text, int at) {
    char next = text.charAt(at + 1);
    return isLead(text.charAt(at)) && next < TRAIL.length && TRAIL[next];
  }

  /** Whether signs stand inside a word as no language has them: Ã¼r, nâ€™t. */
  private static boolean isInsideWord(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      boolean pair = isPair(text, i) && !isPause(text, i);
      if (pair && isSmall(text, endOfSigns(text, i + 1)) || isTurnedComma(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** Three dots behind an Arabic letter: a word that breaks off before a Latin one. */
  private static boolean isPause(String text, int at) {
    return text.charAt(at + 1) == '…' && ArabicLetters.isLetter(text.charAt(at));
  }

  /** Behind o and g, as Uzbek has it; RÊ» may end a quotation in capitals. */
  private static boolean isTurnedComma(String text, int at) {
    return at > 0
        && text.charAt(at + 1) == TURNED_COMMA
        && isLead(text.charAt(at))
        && isSmall(text, at + 2)
        && isBearer(text, at - 1);
  }

  private static boolean isBearer(String text, int at) {
    char c = text.charAt(at);
    boolean first = at == 0 || !Character.isLetter(text.charAt(at - 1));
    return c == 'o' || c == 'g' || first && (c == 'O' || c == 'G');
  }

  private static int endOfSigns(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) < TRAIL.length && TRAIL[text.charAt(end)]) {
      end++;
    }
    return end;
  }

  private static boolean isSmall(char[] text, int at) {
    return at < text.length && text[at] >= 'a' && text[at] <= 'z';
  }

  private static boolean isSmall(String text, int at) {
    return at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }

  /** Empty when a character is not of the charset. C1 controls stand for their own bytes. */
  private static byte[] bytes(String text, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0xA0) {
        bytes.put((byte) c);
      } else if (encoder.canEncode(c)) {
        bytes.put(String.valueOf(c).getBytes(charset));
      } else {
        return new byte[0];
      }
    }
    return bytes.array();
  }

  /** Empty when the bytes are not of the charset. */
  private static String decoded(byte[] bytes, Charset charset) {
    try {
      CharBuffer decoded =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return decoded.toString();
    } catch (CharacterCodingException notOfIt) {
      return "";
    }
  }

  private static boolean isArabic(String text, int least) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ArabicLetters.isLetter(c)) {
        letters++;
      } else if (Character.isLetter(c)) {
        return false;
      }
    }
    return letters >= least && letters * 3 >= text.length() * 2;
  }

  /** Mends the controls that stand for signs: see {@link LostSign}. */
  public static String mendSigns(String text, Trace trace) {
    for (int at = 0; at < text.length(); at++) {
      if (isSign(text.charAt(at))) {
        return withSigns(text, at, trace);
      }
    }
    return text;
  }

  private static String withSigns(String text, int start, Trace trace) {
    StringBuilder out = new StringBuilder(text);
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isSign(c)) {
        out.setCharAt(at, LostSign.of(c));
        trace.changed(
            NormalisationRule.MOJIBAKE, String.valueOf(c), String.valueOf(out.charAt(at)));
      }
    }
    return out.toString();
  }

  private static boolean isSign(char c) {
    return LostSign.isControl(c) && c != NEXT_LINE && LostSign.of(c) != '\uFFFD';
  }

  /**
   * Whether it is known to be right, as news of the region is written: letters of the region and
   * signs, no word of them in two scripts, and no combining mark without a letter to stand on; ʻ
   * and its like are in all scripts.
   */
  private static boolean isSound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean other = c > 0x259 && Character.isLetter(c) && !isApostrophe(c);
      boolean torn = other && (isAscii(text, i - 1) || isAscii(text, i + 1));
      if (torn || isLooseMark(text, i) || !isOfRegion(c)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isLooseMark(String text, int at) {
    return isMark(text.charAt(at))
        && (at == 0 || !isMark(text.charAt(at - 1)) && !Character.isLetter(text.charAt(at - 1)));
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isAscii(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < 0x80
        && Character.isLetter(text.charAt(at));
  }

  private static boolean isOfRegion(char c) {
    return c < 0x7F
        || c >= 0xA0 && c < 0x180
        || c == 'Ə'
        || c == 'ə'
        || isApostrophe(c)
        || c >= 0x300 && c < 0x530
        || c >= 0x600 && c < 0x700
        || c >= 0x2000 && c < 0x3000
        || c >= 0xD800 && c < 0xE000
        || c >= 0xFB50;
  }

  private static boolean isApostrophe(char c) {
    return c >= 0x2B9 && c < 0x2C0;
  }
}
