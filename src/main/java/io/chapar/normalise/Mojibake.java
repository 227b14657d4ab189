package io.chapar.normalise;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Mends words in Arabic letters that were decoded as windows-1252. A word is mended only when the
 * whole of it becomes Arabic letters.
 */
final class Mojibake {
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final int SHORTEST = 4;

  private Mojibake() {}

  /**
   * @param arabic whether the text is said to be in Arabic letters, so that windows-1256 may be
   *     meant
   */
  static String mend(String text, boolean arabic, Trace trace) {
    if (!isSuspect(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      String word = text.substring(start, end);
      String mended = mendWord(word, arabic);
      trace.changed(Rule.MOJIBAKE, word, mended);
      out.append(mended);
      if (end < text.length()) {
        out.append(' ');
      }
      start = end + 1;
    }
    return out.toString();
  }

  private static boolean isSuspect(String text) {
    int high = 0;
    for (char c : text.toCharArray()) {
      if (c >= 0x80 && c <= 0xFF && ++high >= SHORTEST - 1) {
        return true;
      }
    }
    return false;
  }

  private static String mendWord(String word, boolean arabic) {
    if (word.length() < SHORTEST || word.charAt(0) > 0xFF && word.charAt(0) < 0x2000) {
      return word;
    }
    byte[] bytes = bytes(word);
    if (bytes.length == 0) {
      return word;
    }
    String utf8 = decoded(bytes, StandardCharsets.UTF_8);
    if (isArabic(utf8)) {
      return utf8;
    }
    String windows = arabic ? decoded(bytes, ARABIC) : "";
    return isArabic(windows) ? windows : word;
  }

  /** Empty when a character is not of windows-1252. C1 controls stand for their own bytes. */
  private static byte[] bytes(String word) {
    ByteBuffer bytes = ByteBuffer.allocate(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      byte[] one = c < 0x100 ? new byte[] {(byte) c} : String.valueOf(c).getBytes(LATIN);
      if (c >= 0x100 && one[0] == '?') {
        return new byte[0];
      }
      bytes.put(one[0]);
    }
    return bytes.array();
  }

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

  private static boolean isArabic(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ArabicLetters.isLetter(c)) {
        letters++;
      } else if (Character.isLetter(c)) {
        return false;
      }
    }
    return letters >= 3 && letters * 3 >= text.length() * 2;
  }
}
