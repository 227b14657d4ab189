package io.chapar.normalise.repair;

import io.chapar.normalise.change.NormalisationRule;
import io.chapar.normalise.change.Trace;
import io.chapar.text.LostSign;

/** Mends the controls that stand for signs: see {@link LostSign}. */
public final class WindowsSigns {
  /** Ends a line in texts of some machines, and is left to do so. */
  private static final char NEXT_LINE = 0x85;

  private WindowsSigns() {}

  public static String mend(String text, Trace trace) {
    for (int at = 0; at < text.length(); at++) {
      if (isSign(text.charAt(at))) {
        return mended(text, at, trace);
      }
    }
    return text;
  }

  private static String mended(String text, int start, Trace trace) {
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
}
