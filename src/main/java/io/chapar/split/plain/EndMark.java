package io.chapar.split.plain;

import io.chapar.article.BlockKind;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Markers;

/**
 * An end mark that stands at the end of a paragraph instead of on its own line: several words, or
 * one that is a sentence by itself.
 */
record EndMark(String text, String mark) {
  private static final int LONGEST = 40;

  static EndMark cut(String line, Markers markers) {
    int from = Math.max(0, line.length() - LONGEST);
    for (int at = line.indexOf(' ', from);
        at > 0 && at + 1 < line.length();
        at = line.indexOf(' ', at + 1)) {
      String rest = line.substring(at + 1);
      if ((rest.indexOf(' ') > 0 || Letters.endsWithStop(line.substring(0, at)))
          && markers.of(rest).filter(k -> k == BlockKind.END_MARK).isPresent()) {
        return new EndMark(line.substring(0, at).strip(), rest);
      }
    }
    return new EndMark(line, "");
  }
}
