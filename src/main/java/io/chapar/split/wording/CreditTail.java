package io.chapar.split.wording;

import io.chapar.article.BlockKind;

/** Captions that no element marks: a text that closes with who made the picture. */
public final class CreditTail {
  private static final int LONGEST = 400;
  private static final int TAIL = 70;

  private CreditTail() {}

  /** "… in Berlin. Foto: Max Muster/dpa", "… am Montag © VS Tristach". */
  public static boolean is(String line, Markers markers) {
    if (line.length() > LONGEST || Letters.endsWithStop(line)) {
      return false;
    }
    int from = Math.max(0, line.length() - TAIL);
    for (int at = line.indexOf(' ', from); at > 0; at = line.indexOf(' ', at + 1)) {
      String rest = line.substring(at + 1);
      boolean label =
          rest.indexOf(':') > 0
              && markers.beginning(rest).filter(k -> k == BlockKind.CREDIT).isPresent();
      if (rest.startsWith("©") || label) {
        return true;
      }
    }
    return false;
  }
}
