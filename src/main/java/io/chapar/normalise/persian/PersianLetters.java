package io.chapar.normalise.persian;

import io.chapar.normalise.change.NormalisationRule;
import io.chapar.normalise.change.PersianTable;
import io.chapar.normalise.change.Trace;
import io.chapar.normalise.language.ForeignLetters;
import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.letter.CharBuffer;
import io.chapar.normalise.letter.Composition;
import io.chapar.normalise.letter.Spaces;

/**
 * Folds characters of Persian and Dari text: Arabic variants of letters, presentation forms,
 * invisible characters, kinds of spaces, marks. Protected text is copied.
 */
final class PersianLetters {
  private static final char HAMZA = '\u0654';

  /** Of all scripts. */
  private static final char FIRST_MARK = '\u0300';

  private static final char TANVIN = '\u064B';

  /** More rounds change nothing: the second sees what the first one composed or put together. */
  private static final int ROUNDS = 3;

  private final String text;
  private final Trace trace;
  private final char[] chars;
  private final Protection protection;
  private final FoldedText folded;
  private final CharBuffer out;
  private final Invisibles invisibles;

  private boolean foreign;
  private boolean marked;
  private boolean dropped;
  private boolean latin;

  private PersianLetters(String text, Trace trace) {
    this.text = text;
    this.trace = trace;
    this.chars = text.toCharArray();
    this.protection = new Protection(text);
    this.folded = new FoldedText(text.length() + 16);
    this.out = folded.chars();
    this.invisibles = new Invisibles(chars, out);
  }

  static FoldedText fold(String text, Trace trace) {
    String composed = Composition.of(text);
    trace.changed(NormalisationRule.COMPOSITION, text, composed);
    PersianLetters letters = new PersianLetters(composed, trace);
    letters.fold();
    for (int i = 1; i < ROUNDS && letters.isUnsettled(); i++) {
      letters = new PersianLetters(Composition.of(letters.out), trace);
      letters.fold();
    }
    return letters.folded;
  }

  /**
   * Only marks compose with what stands before them, and only by what was dropped can a sign touch
   * the word that makes it part of an address.
   */
  private boolean isUnsettled() {
    return dropped && latin || marked && !Composition.isComposed(out);
  }

  private void fold() {
    for (int at = 0; at < chars.length; ) {
      int end = endOfKept(at);
      out.append(chars, at, end);
      at = end;
      if (at < chars.length && ForeignLetters.isForeign(chars[at])) {
        foldAroundForeignWords();
        return;
      }
      at = at < chars.length ? next(chars[at], at) : at;
    }
  }

  private int endOfKept(int start) {
    int end = start;
    while (end < chars.length && PersianTable.isKept(chars[end])) {
      end++;
    }
    return end;
  }

  /** Begins again; now no letter is folded before its whole word was seen. */
  private void foldAroundForeignWords() {
    folded.clear();
    foreign = true;
    for (int at = 0; at < chars.length; ) {
      at = next(chars[at], at);
    }
  }

  private int next(char c, int at) {
    int before = out.length();
    int end = write(c, at);
    if (trace.isOn()) {
      int start = Math.min(before, out.length());
      trace.changed(
          NormalisationRule.of(c), text.substring(at, end), out.subSequence(start, out.length()));
    }
    return end;
  }

  private int write(char c, int at) {
    if (c >= 0x600 && c < 0x700) {
      return arabic(c, at);
    }
    latin |= c > ' ' && c < FIRST_MARK;
    int end = protection.end(at);
    if (end > at) {
      marked = true;
      folded.protect(text, at, end);
      return end;
    }
    return other(c, at);
  }

  private int arabic(char c, int at) {
    if (foreign && ArabicLetters.isLetter(c)) {
      return word(at);
    }
    if (c == 'ـ') {
      return kashida(at);
    }
    if (c == TANVIN) {
      return tanvin(at);
    }
    fold(c);
    return at + 1;
  }

  /** A word with a foreign letter is copied. */
  private int word(int start) {
    int end = ForeignLetters.endOfWord(text, start);
    boolean copied = ForeignLetters.isIn(text, start, end);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (copied) {
        marked |= ArabicLetters.isMark(c);
        out.append(c);
      } else if (c == TANVIN) {
        i = tanvin(i) - 1;
      } else {
        fold(c);
      }
    }
    return end;
  }

  private void fold(char c) {
    if (c == 'ۀ') {
      out.append('ه').append(HAMZA);
    } else if (c == HAMZA) {
      hamza();
    } else if (PersianTable.isDropped(c)) {
      dropped = true;
    } else {
      marked |= ArabicLetters.isMark(c);
      out.append(PersianTable.folded(c));
    }
  }

  /** The tanvin is written on the alef, on the last one where there are many. */
  private int tanvin(int at) {
    int end = at + 1;
    boolean onto = ArabicLetters.isLetter(out.last());
    for (int alef = alef(end); onto && alef < text.length(); alef = alef(end)) {
      out.append('ا');
      end = alef + 1;
    }
    marked |= end == at + 1;
    out.append(TANVIN);
    return end;
  }

  /** Where the alef stands that comes next, dropped characters aside; else the end of the text. */
  private int alef(int start) {
    int next = start;
    while (next < text.length() && Invisibles.isLostBehindMark(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == 'ا' ? next : text.length();
  }

  /** NFC composes ي and hamza, but not ی and hamza. */
  private void hamza() {
    int last = out.length() - 1;
    marked = true;
    if (last >= 0 && out.charAt(last) == 'ی') {
      out.setCharAt(last, 'ئ');
    } else if (last >= 0 && out.charAt(last) == 'ە') {
      out.setCharAt(last, 'ه');
      out.append(HAMZA);
    } else if (last < 0 || out.charAt(last) != HAMZA) {
      out.append(HAMZA);
    }
  }

  private int kashida(int start) {
    int end = start;
    while (end < chars.length && chars[end] == 'ـ') {
      end++;
    }
    note(invisibles.kashida(end));
    return end;
  }

  private int other(char c, int at) {
    if (Spaces.isJoiner(c)) {
      note(invisibles.joiner(at));
    } else if (c == '\u200D') {
      note(invisibles.zwj(at));
    } else if (ArabicLetters.isFoldedForm(c)) {
      presentation(c);
    } else if (Spaces.isSpace(c)) {
      out.append(' ');
    } else if (Spaces.isLineEnd(c)) {
      out.append('\n');
      return c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? at + 2 : at + 1;
    } else if (Character.isSurrogate(c)) {
      return supplementary(at);
    } else if (c == '"') {
      folded.quote();
    } else if (Spaces.isDropped(c)) {
      dropped = true;
    } else {
      marked |= c >= FIRST_MARK;
      out.append(c);
    }
    return at + 1;
  }

  /** Half of a pair is no character. */
  private int supplementary(int at) {
    int code = text.codePointAt(at);
    marked = true;
    out.append(code > 0xFFFF ? text.charAt(at) : '\uFFFD');
    if (code > 0xFFFF) {
      out.append(text.charAt(at + 1));
    }
    return at + Character.charCount(code);
  }

  private void note(boolean stays) {
    dropped |= !stays;
  }

  private void presentation(char c) {
    String plain = ArabicLetters.plainForm(c);
    for (int i = 0; i < plain.length(); i++) {
      fold(plain.charAt(i));
    }
  }
}
