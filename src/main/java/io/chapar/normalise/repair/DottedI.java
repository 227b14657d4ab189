package io.chapar.normalise.repair;

import io.chapar.normalise.change.NormalisationRule;
import io.chapar.normalise.change.Trace;

/**
 * Mends the i of Turkish and Azerbaijani that bears its dot twice: what becomes of İ where a
 * program makes it small by the rules of other languages (Unicode, SpecialCasing.txt). An ı with a
 * dot is an i too.
 */
public final class DottedI {
  private static final char DOT = '\u0307';

  private DottedI() {}

  /**
   * @param text in NFC, where the capital is one character
   */
  public static String mend(String text, Trace trace) {
    if (text.indexOf(DOT) < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      int last = out.length() - 1;
      if (text.charAt(at) == DOT && last >= 0 && isSmall(out.charAt(last))) {
        trace.changed(NormalisationRule.DOTTED_I, out.substring(last) + DOT, "i");
        out.setCharAt(last, 'i');
      } else {
        out.append(text.charAt(at));
      }
    }
    return out.toString();
  }

  private static boolean isSmall(char c) {
    return c == 'i' || c == 'ı';
  }
}
