package io.chapar.normalise.persian;

import io.chapar.normalise.change.PersianTable;
import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.letter.CharBuffer;
import io.chapar.normalise.letter.Joiners;
import io.chapar.normalise.letter.Spaces;

/**
 * Writes what is seen only by the shape of the letters beside it: non-joiners, joiners, kashida.
 * Each method says whether the text says the same as before.
 */
final class Invisibles {
  private final char[] text;
  private final CharBuffer out;

  /** From here on no character is seen before the next index. */
  private int looked;

  private int visible;

  /**
   * @param out what stands before the character that is asked for, folded
   */
  Invisibles(char[] text, CharBuffer out) {
    this.text = text;
    this.out = out;
  }

  /** Between two letters soft hyphens and their like are what is left of a non-joiner. */
  boolean joiner(int at) {
    char last = out.last();
    boolean joins = ArabicLetters.joinsNext(last) || ArabicLetters.isMark(last);
    if (joins && isLetterNext(at + 1)) {
      out.append(ArabicLetters.ZWNJ);
      return text[at] == ArabicLetters.ZWNJ;
    }
    return false;
  }

  /** ZWJ binds symbols, and gives the heh of ه‍.ق its shape. */
  boolean zwj(int at) {
    if (at + 1 < text.length && Joiners.bindsSymbols(out.last(), text[at + 1])) {
      out.append(Joiners.ZWJ);
      return true;
    }
    int before = out.length() - 2;
    boolean heh = out.last() == 'ه' && (before < 0 || !ArabicLetters.isInWord(out.charAt(before)));
    boolean abbreviated = at + 1 < text.length && text[at + 1] == '.' && isLetterNext(at + 2);
    if (heh && abbreviated) {
      out.append('\u200D');
    }
    return heh && abbreviated;
  }

  /**
   * A stretched word loses the stroke; between no letters it was meant as a dash.
   *
   * @param end of the strokes
   */
  boolean kashida(int end) {
    char last = out.last();
    boolean stretched = ArabicLetters.isLetter(last) || ArabicLetters.isMark(last);
    if (stretched || isLetterNext(end)) {
      return false;
    }
    out.append('–');
    return true;
  }

  /** Whether a letter comes next, invisible characters and vowel signs aside. */
  private boolean isLetterNext(int from) {
    if (from < looked || from > visible) {
      looked = from;
      visible = from;
    }
    while (visible < text.length && isUnseen(text[visible])) {
      visible++;
    }
    return visible < text.length && ArabicLetters.isLetter(text[visible]);
  }

  private static boolean isUnseen(char c) {
    return Spaces.isJoiner(c) || Spaces.isDropped(c) || PersianTable.isDropped(c) || c == 'ـ';
  }

  /** Whether nothing of the character is written behind a mark and before a letter. */
  static boolean isLostBehindMark(char c) {
    return c == Joiners.ZWJ || isUnseen(c) && !Spaces.isJoiner(c);
  }
}
