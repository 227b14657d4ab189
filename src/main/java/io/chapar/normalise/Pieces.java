package io.chapar.normalise;

import io.chapar.normalise.Piece.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a folded text into pieces; many spaces are one, many lines two. */
final class Pieces {
  private final String text;
  private final List<Piece> pieces;

  private Pieces(String text) {
    this.text = text;
    this.pieces = new ArrayList<>(text.length() / 3 + 4);
  }

  static List<Piece> of(String text) {
    Pieces pieces = new Pieces(text);
    for (int at = 0; at < text.length(); ) {
      at = pieces.next(at);
    }
    return pieces.pieces;
  }

  private int next(int start) {
    char c = text.charAt(start);
    if (ArabicLetters.isLetter(c)) {
      return add(Kind.WORD, start, wordEnd(start));
    }
    if (c == ' ' || c == '\n') {
      return blank(start);
    }
    int end = Protection.end(text, start);
    if (end > start) {
      return add(Kind.PROTECTED, start, end);
    }
    if (Character.isDigit(c)) {
      return add(Kind.NUMBER, start, numberEnd(start));
    }
    return add(Kind.SIGN, start, start + Character.charCount(text.codePointAt(start)));
  }

  private int add(Kind kind, int start, int end) {
    pieces.add(new Piece(kind, text.substring(start, end)));
    return end;
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return text.charAt(end - 1) == ArabicLetters.ZWNJ ? end - 1 : end;
  }

  private static boolean isWord(char c) {
    return ArabicLetters.isLetter(c)
        || ArabicLetters.isMark(c)
        || c == ArabicLetters.ZWNJ
        || c == '\u200D';
  }

  private int numberEnd(int start) {
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int blank(int start) {
    int end = start;
    int lines = 0;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\n')) {
      lines += text.charAt(end++) == '\n' ? 1 : 0;
    }
    boolean edge = start == 0 || end == text.length();
    if (!edge) {
      pieces.add(lines == 0 ? Piece.SPACE : new Piece(Kind.BREAK, lines == 1 ? "\n" : "\n\n"));
    }
    return end;
  }
}
