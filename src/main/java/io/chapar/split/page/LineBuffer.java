package io.chapar.split.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the inline text of one line: folds white space, joins inline elements without a space.
 */
final class LineBuffer {
  private static final char BREAK = '\n';
  private static final int PARAGRAPH_LENGTH = 60;

  /** Text between two breaks, and how much of it was linked or bold. */
  record Piece(String text, int linked, int strong) {}

  private final StringBuilder text = new StringBuilder();
  private final List<int[]> linkSpans = new ArrayList<>();
  private int links;
  private int strongs;
  private int strong;
  private int breaks;
  private int letters;
  private int spansBefore;
  private boolean seam;

  void enter(boolean link, boolean bold) {
    links += link ? 1 : 0;
    strongs += bold ? 1 : 0;
  }

  void leave(boolean link, boolean bold) {
    links -= link ? 1 : 0;
    strongs -= bold ? 1 : 0;
  }

  boolean endsWith(char mark) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && text.charAt(end - 1) == mark;
  }

  /** Two elements meet here: a number on either side is no part of one word with the other. */
  void seam() {
    seam = true;
  }

  private void close(String piece) {
    if (seam && !text.isEmpty() && !piece.isEmpty()) {
      char before = text.charAt(text.length() - 1);
      char after = piece.charAt(0);
      boolean digit = Character.isDigit(before) || Character.isDigit(after);
      if (digit && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after)) {
        text.append(' ');
      }
    }
    seam = false;
  }

  void append(String piece) {
    close(piece);
    int start = text.length();
    for (int from = 0; from < piece.length(); ) {
      int to = endOfWords(piece, from);
      text.append(to - from == piece.length() ? piece : piece.substring(from, to));
      from = endOfWhite(piece, to);
      if (from > to && !text.isEmpty() && !isSpace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
    if (links > 0 && text.length() > start) {
      linkSpans.add(new int[] {start, text.length()});
    }
    strong += strongs > 0 ? text.length() - start : 0;
  }

  /** The end of words that are parted by one space each; counts their letters. */
  private int endOfWords(String piece, int from) {
    int end = from;
    while (end < piece.length() && (!isWhite(piece.charAt(end)) || isGap(piece, end, from))) {
      letters += piece.charAt(end) == ' ' ? 0 : 1;
      end++;
    }
    return end;
  }

  private static boolean isGap(String piece, int at, int from) {
    return at > from
        && piece.charAt(at) == ' '
        && at + 1 < piece.length()
        && !isWhite(piece.charAt(at + 1));
  }

  private static int endOfWhite(String piece, int from) {
    int end = from;
    while (end < piece.length() && isWhite(piece.charAt(end))) {
      end++;
    }
    return end;
  }

  /** White space of HTML: HTML Standard, "ASCII whitespace". */
  private static boolean isWhite(char c) {
    return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == BREAK;
  }

  void breakLine() {
    if (!text.isEmpty()) {
      text.append(BREAK);
      breaks++;
    }
  }

  boolean isBlank() {
    return letters == 0;
  }

  /** The gathered pieces; the buffer is empty afterwards. */
  List<Piece> take() {
    List<Piece> pieces = isBlank() ? List.of() : cut();
    clear();
    return pieces;
  }

  void clear() {
    text.setLength(0);
    linkSpans.clear();
    strong = 0;
    breaks = 0;
    letters = 0;
    spansBefore = 0;
  }

  private List<Piece> cut() {
    List<Piece> pieces = new ArrayList<>();
    boolean everyBreak = breaks > 0 && text.length() / (breaks + 1) >= PARAGRAPH_LENGTH;
    int start = 0;
    for (int at = nextBreak(0); at >= 0; at = nextBreak(at + 1)) {
      if (everyBreak || isDoubleBreak(at)) {
        add(pieces, start, at);
        start = at + 1;
      }
    }
    add(pieces, start, text.length());
    return pieces;
  }

  private int nextBreak(int from) {
    return breaks == 0 ? -1 : text.indexOf("\n", from);
  }

  private boolean isDoubleBreak(int at) {
    int next = at + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next < text.length() && text.charAt(next) == BREAK;
  }

  private void add(List<Piece> pieces, int start, int end) {
    String piece = text.substring(start, end).replace(BREAK, ' ').strip();
    if (!piece.isEmpty()) {
      int whole = Math.max(1, text.length());
      pieces.add(
          new Piece(piece, linked(start, end), (int) ((long) strong * (end - start) / whole)));
    }
  }

  /** Pieces come in order, so spans that end before one need never be looked at again. */
  private int linked(int start, int end) {
    while (spansBefore < linkSpans.size() && linkSpans.get(spansBefore)[1] <= start) {
      spansBefore++;
    }
    int linked = 0;
    for (int i = spansBefore; i < linkSpans.size() && linkSpans.get(i)[0] < end; i++) {
      int[] span = linkSpans.get(i);
      linked += Math.max(0, Math.min(end, span[1]) - Math.max(start, span[0]));
    }
    return linked;
  }
}
