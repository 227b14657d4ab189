package io.chapar.normalise.key;

import java.util.Arrays;

/**
 * The letters and digits of a text's {@link SearchKey} without the spaces, each with its place in
 * the text and with what parts it from the letter before. Immutable.
 */
public final class PlacedKey {
  /** What stands between a letter and the one before it. */
  public enum Gap {
    /** Nothing that is seen: marks and invisible characters alone. */
    NONE,
    /** A zero-width non-joiner, the half-space of Persian. */
    JOINER,
    /** One apostrophe with a letter on each side. */
    APOSTROPHE,
    /** Anything else, such as a space or a hyphen; also before the first letter. */
    SPACE
  }

  private static final Gap[] GAPS = Gap.values();
  private static final char ZWNJ = '\u200C';

  /** The first of those that may be a mark or invisible. */
  private static final char SOFT_HYPHEN = '\u00AD';

  private static final String APOSTROPHES = "'’‘`´\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF";

  private final String text;
  private char[] letters;
  private int[] starts;
  private int[] ends;
  private byte[] gaps;
  private int length;

  private PlacedKey(String text) {
    this.text = text;
    this.letters = new char[text.length()];
    this.starts = new int[text.length()];
    this.ends = new int[text.length()];
    this.gaps = new byte[text.length()];
  }

  public static PlacedKey of(String text) {
    PlacedKey key = new PlacedKey(text);
    key.read();
    return key;
  }

  private void read() {
    int behind = 0;
    for (int at = 0; at < text.length(); ) {
      int end = clusterEnd(at);
      char plain = end == at + 1 ? PlainKey.of(text.charAt(at)) : PlainKey.UNKNOWN;
      if (plain > PlainKey.UNKNOWN && plain != ' ') {
        add(plain, at, end, behind);
        behind = end;
      } else if (plain == PlainKey.UNKNOWN) {
        behind = addAll(SearchKey.byRules(text.substring(at, end)), at, end, behind);
      }
      at = end;
    }
    trim();
  }

  private int addAll(String key, int at, int end, int behind) {
    int last = behind;
    for (char c : key.toCharArray()) {
      if (c != ' ') {
        add(c, at, end, last);
        last = end;
      }
    }
    return last;
  }

  /**
   * A letter with the marks on it, which may compose with it: also behind invisible characters, as
   * the key drops these before it composes.
   */
  private int clusterEnd(int at) {
    int end = at + Character.charCount(text.codePointAt(at));
    for (int next = end; next < text.length(); next++) {
      char c = text.charAt(next);
      int type = c < SOFT_HYPHEN ? Character.UNASSIGNED : Character.getType(c);
      if (type == Character.NON_SPACING_MARK) {
        end = next + 1;
      } else if (type != Character.FORMAT) {
        break;
      }
    }
    return end;
  }

  /** A key may have more letters than its text has: ﷲ. */
  private void add(char letter, int start, int end, int behind) {
    if (length == letters.length) {
      grow();
    }
    letters[length] = letter;
    starts[length] = start;
    ends[length] = end;
    gaps[length] = (byte) (length == 0 ? Gap.SPACE : gap(behind, start)).ordinal();
    length++;
  }

  private void grow() {
    int larger = length * 2 + 16;
    letters = Arrays.copyOf(letters, larger);
    starts = Arrays.copyOf(starts, larger);
    ends = Arrays.copyOf(ends, larger);
    gaps = Arrays.copyOf(gaps, larger);
  }

  private void trim() {
    letters = Arrays.copyOf(letters, length);
  }

  /** Of what stands from here to there. */
  private Gap gap(int from, int to) {
    Gap gap = Gap.NONE;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ZWNJ && gap == Gap.NONE) {
        gap = Gap.JOINER;
      } else if (APOSTROPHES.indexOf(c) >= 0 && to == from + 1) {
        gap = Gap.APOSTROPHE;
      } else if (c != ZWNJ && parts(c)) {
        return Gap.SPACE;
      }
    }
    return gap;
  }

  private static boolean parts(char c) {
    char plain = PlainKey.of(c);
    return plain == ' ' || plain == PlainKey.UNKNOWN && !isSilent(Character.getType(c));
  }

  private static boolean isSilent(int type) {
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  /** The letters in a row; not to be changed. */
  public char[] letters() {
    return letters;
  }

  public int length() {
    return length;
  }

  /** Of letters from here to there. */
  public String letters(int from, int to) {
    return new String(letters, from, to - from);
  }

  public Gap gapBefore(int letter) {
    return GAPS[gaps[letter]];
  }

  /** Where the letter begins in the text, in UTF-16 units. */
  public int start(int letter) {
    return starts[letter];
  }

  /** Where the letter ends in the text, with the marks on it. */
  public int end(int letter) {
    return ends[letter];
  }

  /** As it stands in the text, before it is folded. */
  public char written(int letter) {
    return text.charAt(starts[letter]);
  }
}
