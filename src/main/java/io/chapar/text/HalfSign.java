package io.chapar.text;

/**
 * Half of a pair of surrogates (Unicode, D75). Alone it is no character, and written out it becomes
 * a question mark that nobody asked.
 */
public final class HalfSign {
  /** What stands in its place (HTML Living Standard, 13.2.5.80). */
  public static final char LOST = '\uFFFD';

  private HalfSign() {}

  /** Whether the other half is not beside it. */
  public static boolean isAt(CharSequence text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** The text itself where there is none in it. */
  public static String mended(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      if (isAt(text, i)) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, LOST);
      }
    }
    return mended == null ? text : mended.toString();
  }
}
