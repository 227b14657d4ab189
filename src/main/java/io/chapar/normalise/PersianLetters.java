package io.chapar.normalise;

import com.ibm.icu.text.Normalizer2;

/**
 * Folds characters of Persian and Dari text: Arabic variants of letters, presentation forms,
 * invisible characters, kinds of spaces, marks. Protected text is copied.
 */
final class PersianLetters {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  /** Stays: what it would become is no better (ﷺ). */
  private static final char BLESSING = '\uFDFA';

  private static final char HAMZA = '\u0654';
  private static final char TANVIN = '\u064B';

  private final String text;
  private final boolean foreign;
  private final CharBuffer out;

  private PersianLetters(String text) {
    this.text = text;
    this.foreign = ForeignLetters.isIn(text);
    this.out = new CharBuffer(text.length() + 16);
  }

  static String fold(String text) {
    String composed = PlainText.composed(text);
    PersianLetters letters = new PersianLetters(composed);
    for (int at = 0; at < composed.length(); ) {
      at = letters.next(at);
    }
    return PlainText.composed(letters.out.toString());
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (PersianTable.isKept(c) && !foreign) {
      out.append(c);
      return at + 1;
    }
    if (c >= 0x600 && c < 0x700) {
      return arabic(c, at);
    }
    int end = Protection.end(text, at);
    if (end > at) {
      out.append(text, at, end);
      return end;
    }
    return other(c, at);
  }

  private int arabic(char c, int at) {
    if (foreign && ArabicLetters.isLetter(c)) {
      int end = ForeignLetters.endOfForeignWord(text, at);
      if (end > at) {
        out.append(text, at, end);
        return end;
      }
    }
    if (c == 'ـ') {
      return kashida(at);
    }
    fold(c);
    return at + 1;
  }

  private void fold(char c) {
    if (c == 'ۀ') {
      out.append('ه').append(HAMZA);
    } else if (c == HAMZA) {
      hamza();
    } else if (c == 'ا') {
      alef();
    } else if (!PersianTable.isDropped(c)) {
      out.append(PersianTable.folded(c));
    }
  }

  /** NFC composes ي and hamza, but not ی and hamza. */
  private void hamza() {
    int last = out.length() - 1;
    if (last >= 0 && out.charAt(last) == 'ی') {
      out.setCharAt(last, 'ئ');
    } else if (last >= 0 && out.charAt(last) == 'ە') {
      out.setCharAt(last, 'ه');
      out.append(HAMZA);
    } else if (last < 0 || out.charAt(last) != HAMZA) {
      out.append(HAMZA);
    }
  }

  /** The tanvin is written on the alef. */
  private void alef() {
    int last = out.length() - 1;
    if (last >= 1 && out.charAt(last) == TANVIN && ArabicLetters.isLetter(out.charAt(last - 1))) {
      out.setCharAt(last, 'ا');
      out.append(TANVIN);
    } else {
      out.append('ا');
    }
  }

  /** A stretched word loses the stroke; between no letters it was meant as a dash. */
  private int kashida(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == 'ـ') {
      end++;
    }
    if (!endsInLetter() && !startsWithLetter(end)) {
      out.append('–');
    }
    return end;
  }

  private boolean endsInLetter() {
    char last = out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
    return ArabicLetters.isLetter(last) || ArabicLetters.isMark(last);
  }

  /** Whether a letter comes next, invisible characters and vowel signs aside. */
  private boolean startsWithLetter(int from) {
    int at = from;
    while (at < text.length()
        && (isInvisible(text.charAt(at)) || PersianTable.isDropped(text.charAt(at)))) {
      at++;
    }
    return at < text.length() && ArabicLetters.isLetter(text.charAt(at));
  }

  private static boolean isInvisible(char c) {
    return Spaces.isJoiner(c) || Spaces.isDropped(c) || c == 'ـ';
  }

  private int other(char c, int at) {
    if (Spaces.isJoiner(c)) {
      joiner(at);
    } else if (c == '\u200D') {
      keepInAbbreviation(at);
    } else if (ArabicLetters.isPresentation(c) && c != BLESSING) {
      presentation(c);
    } else if (Spaces.isSpace(c)) {
      out.append(' ');
    } else if (Spaces.isLineEnd(c)) {
      out.append('\n');
      return c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? at + 2 : at + 1;
    } else if (!Spaces.isDropped(c)) {
      out.append(c);
    }
    return at + 1;
  }

  /** Between two letters these characters are what is left of a non-joiner. */
  private void joiner(int at) {
    char last = out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
    boolean joins = ArabicLetters.joinsNext(last) || ArabicLetters.isMark(last);
    if (joins && startsWithLetter(at + 1)) {
      out.append(ArabicLetters.ZWNJ);
    }
  }

  /** ZWJ gives the heh of ه‍.ق its shape. */
  private void keepInAbbreviation(int at) {
    boolean heh = out.length() > 0 && out.charAt(out.length() - 1) == 'ه';
    boolean abbreviated = text.startsWith(".", at + 1) && startsWithLetter(at + 2);
    if (heh && abbreviated) {
      out.append('\u200D');
    }
  }

  private void presentation(char c) {
    String plain = NFKC.normalize(String.valueOf(c));
    boolean mark = plain.length() > 1 && plain.charAt(0) == ' ';
    for (int i = mark ? 1 : 0; i < plain.length(); i++) {
      fold(plain.charAt(i));
    }
  }
}
