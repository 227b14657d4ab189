package io.chapar.normalise;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map from words to what is known of them, which is asked for a part of a text without a copy of
 * it. Immutable.
 */
final class WordTable<V> {
  private final char[][] words;

  /** Of the words, so that most other words are told without a look at them. */
  private final int[] hashes;

  private final Object[] values;
  private final int mask;

  WordTable(Map<String, ? extends V> map) {
    int slots = Integer.highestOneBit(Math.max(8, map.size())) * 4;
    this.words = new char[slots][];
    this.hashes = new int[slots];
    this.values = new Object[slots];
    this.mask = slots - 1;
    map.forEach(this::put);
  }

  private void put(String word, V value) {
    int hash = word.hashCode();
    int slot = slot(hash);
    while (words[slot] != null) {
      slot = slot + 1 & mask;
    }
    words[slot] = word.toCharArray();
    hashes[slot] = hash;
    values[slot] = value;
  }

  @SuppressWarnings("unchecked") // only values of V are put
  @Nullable V get(String word) {
    int hash = word.hashCode();
    int slot = slot(hash);
    while (words[slot] != null) {
      if (hashes[slot] == hash && isEqual(words[slot], word)) {
        return (V) values[slot];
      }
      slot = slot + 1 & mask;
    }
    return null;
  }

  @SuppressWarnings("unchecked") // only values of V are put
  @Nullable V get(char[] text, int start, int end) {
    int hash = hash(text, start, end);
    int slot = slot(hash);
    while (words[slot] != null) {
      if (hashes[slot] == hash && isEqual(words[slot], text, start, end)) {
        return (V) values[slot];
      }
      slot = slot + 1 & mask;
    }
    return null;
  }

  /** As {@link String#hashCode} has it. */
  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    return hash;
  }

  private int slot(int hash) {
    int spread = hash * 0x9E3779B9;
    return (spread ^ spread >>> 15) & mask;
  }

  private static boolean isEqual(char[] word, String text) {
    if (word.length != text.length()) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEqual(char[] word, char[] text, int start, int end) {
    if (word.length != end - start) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }
}
