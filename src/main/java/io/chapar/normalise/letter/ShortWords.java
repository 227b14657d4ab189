package io.chapar.normalise.letter;

import java.util.Map;

/**
 * A map from words of a few letters to a few bits, small enough for the caches of a processor: the
 * letters themselves are the key, so a look at one place of memory is enough. Immutable.
 */
public final class ShortWords {
  /** Letters that a key holds. */
  public static final int LONGEST = 9;

  /** Of a letter in a key. */
  private static final int LETTER_BITS = 6;

  private static final int VALUE_BITS = Long.SIZE - LONGEST * LETTER_BITS;
  private static final long VALUE = (1L << VALUE_BITS) - 1;

  /** The greatest value. */
  static final int MOST = (int) VALUE;

  /** A free slot: no key is 0. */
  private static final long FREE = 0;

  /** Persian letters beyond those that Arabic has. */
  private static final String PERSIAN = "پچژکگی";

  /** A number from 1 for each letter that words of Persian have; 0 for others. */
  private static final byte[] NUMBERS = new byte[ArabicLetters.FIRST + ArabicLetters.BLOCK];

  static {
    byte count = 0;
    for (char c = 'ء'; c <= 'ي'; c++) {
      NUMBERS[c] = ArabicLetters.isLetter(c) ? ++count : 0;
    }
    for (char c : PERSIAN.toCharArray()) {
      NUMBERS[c] = ++count;
    }
  }

  private final long[] slots;
  private final int shift;

  /**
   * @param words to what is known of them, in ten bits; left out are those with too many letters
   */
  public ShortWords(Map<String, Integer> words) {
    int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(words.size() * 2));
    this.slots = new long[1 << bits];
    this.shift = Long.SIZE - bits;
    words.forEach(this::put);
  }

  private void put(String word, int value) {
    if (value <= 0 || value > MOST) {
      throw new IllegalArgumentException("no value of ten bits: " + value);
    }
    long key = 0;
    for (int i = 0; i < word.length(); i++) {
      int number = number(word.charAt(i));
      if (number == 0 || i == LONGEST) {
        return;
      }
      key = longer(key, number);
    }
    int slot = slot(key);
    while (slots[slot] != FREE) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = key << VALUE_BITS | value;
  }

  /** From 1; 0 for a character that no word has. */
  public static int number(char c) {
    return c < NUMBERS.length ? NUMBERS[c] : 0;
  }

  /** The key of a word with one letter more, by its number; that of no letters is 0. */
  public static long longer(long key, int number) {
    return key << LETTER_BITS | number;
  }

  /** What is known of the word with this key; 0 when nothing is. */
  public int get(long key) {
    int slot = slot(key);
    for (long word = slots[slot]; word != FREE; word = slots[slot]) {
      if (word >>> VALUE_BITS == key) {
        return (int) (word & VALUE);
      }
      slot = slot + 1 & slots.length - 1;
    }
    return 0;
  }

  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> shift);
  }
}
