package io.chapar.normalise.letter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map from words to what is known of them, which is asked for a part of a text without a copy of
 * it. Immutable.
 */
public final class WordTable<V> {
  /** A free slot: no word is empty. */
  private static final long FREE = 0;

  private static final int LONGEST = 255;

  /** Of the hash, which is that of {@link String#hashCode}. */
  private static final int BASE = 31;

  /** Of a slot. */
  private static final int BITS = 8;

  /** The letters of all words, one word behind the other. */
  private final char[] letters;

  /** Bits that the hashes of the words have set: few other words pass, without a look further. */
  private final long[] present;

  /** Hash, place and length of the word: a look at one is enough to tell most other words. */
  private final long[] slots;

  private final Object[] values;
  private final int mask;
  private int end;

  /**
   * @param map of words of 1 to 255 letters
   */
  public WordTable(Map<String, ? extends V> map) {
    int count = Integer.highestOneBit(Math.max(8, map.size() + map.size() / 2)) * 2;
    this.letters = new char[map.keySet().stream().mapToInt(String::length).sum()];
    this.present = new long[Math.max(1, count * BITS / Long.SIZE)];
    this.slots = new long[count];
    this.values = new Object[count];
    this.mask = count - 1;
    map.forEach(this::put);
  }

  private void put(String word, V value) {
    if (word.isEmpty() || word.length() > LONGEST) {
      throw new IllegalArgumentException("a word of " + word.length() + " letters: " + word);
    }
    int hash = word.hashCode();
    int slot = slot(hash);
    while (slots[slot] != FREE) {
      slot = slot + 1 & mask;
    }
    int bit = bit(hash);
    present[bit / Long.SIZE] |= 1L << bit;
    slots[slot] = (long) hash << 32 | (long) end << 8 | word.length();
    values[slot] = value;
    word.getChars(0, word.length(), letters, end);
    end += word.length();
  }

  @SuppressWarnings("unchecked") // only values of V are put
  public @Nullable V get(String text) {
    int hash = text.hashCode();
    if (isMissing(hash)) {
      return null;
    }
    int slot = slot(hash);
    for (long word = slots[slot]; word != FREE; word = slots[slot]) {
      if ((int) (word >> 32) == hash && isEqual((int) word, text)) {
        return (V) values[slot];
      }
      slot = slot + 1 & mask;
    }
    return null;
  }

  @SuppressWarnings("unchecked") // only values of V are put
  public @Nullable V get(char[] text, int start, int to) {
    int hash = hash(text, start, to);
    if (isMissing(hash)) {
      return null;
    }
    int slot = slot(hash);
    for (long word = slots[slot]; word != FREE; word = slots[slot]) {
      if ((int) (word >> 32) == hash && isEqual((int) word, text, start, to)) {
        return (V) values[slot];
      }
      slot = slot + 1 & mask;
    }
    return null;
  }

  /** As {@link String#hashCode} has it. */
  public static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * BASE + text[i];
    }
    return hash;
  }

  private boolean isMissing(int hash) {
    int bit = bit(hash);
    return (present[bit / Long.SIZE] & 1L << bit) == 0;
  }

  private int bit(int hash) {
    int spread = hash * 0x85EBCA6B;
    return (spread ^ spread >>> 13) & mask * BITS + BITS - 1;
  }

  private int slot(int hash) {
    int spread = hash * 0x9E3779B9;
    return (spread ^ spread >>> 15) & mask;
  }

  private boolean isEqual(int word, String text) {
    int length = word & 0xFF;
    int from = word >>> 8;
    boolean equal = length == text.length();
    for (int i = 0; equal && i < length; i++) {
      equal = letters[from + i] == text.charAt(i);
    }
    return equal;
  }

  private boolean isEqual(int word, char[] text, int start, int to) {
    int length = word & 0xFF;
    if (length != to - start) {
      return false;
    }
    int from = word >>> 8;
    for (int i = length - 1; i >= 0; i--) {
      if (letters[from + i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }
}
