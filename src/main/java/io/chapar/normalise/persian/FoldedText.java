package io.chapar.normalise.persian;

import io.chapar.normalise.letter.CharBuffer;
import java.util.Arrays;

/** Persian text of folded characters, and where in it stands what no later rule may touch. */
final class FoldedText {
  private final CharBuffer chars;
  private int[] starts = new int[4];
  private int[] ends = new int[4];
  private int spans;
  private int quotes;

  FoldedText(int capacity) {
    this.chars = new CharBuffer(capacity);
  }

  CharBuffer chars() {
    return chars;
  }

  int length() {
    return chars.length();
  }

  void clear() {
    chars.truncate(0);
    spans = 0;
    quotes = 0;
  }

  /** A space at the end of the text. */
  char charAt(int at) {
    return at < chars.length() ? chars.charAt(at) : ' ';
  }

  /** Appends what stays as it is; next to other such text it is one span with it. */
  void protect(String text, int start, int end) {
    if (spans == 0 || ends[spans - 1] != chars.length()) {
      if (spans == starts.length) {
        starts = Arrays.copyOf(starts, spans * 2);
        ends = Arrays.copyOf(ends, spans * 2);
      }
      starts[spans++] = chars.length();
    }
    chars.append(text, start, end);
    ends[spans - 1] = chars.length();
  }

  void quote() {
    quotes++;
    chars.append('"');
  }

  boolean hasPairedQuotes() {
    return quotes % 2 == 0;
  }

  /** The end of the protected text that begins here; the start itself when none does. */
  int spanEnd(int start) {
    int span = spans == 0 ? -1 : Arrays.binarySearch(starts, 0, spans, start);
    return span < 0 ? start : ends[span];
  }

  boolean isProtected(int start) {
    return spanEnd(start) > start;
  }

  /** The first character from here on that is no space. */
  int skipSpaces(int from) {
    int at = from;
    while (at < chars.length() && chars.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
