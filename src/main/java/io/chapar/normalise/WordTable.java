package io.chapar.normalise;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map from words to what is known of them, which is asked for a part of a text without a copy of
 * it. Immutable.
 */
final class WordTable<V> {
  private final char[][] words;
  private final Object[] values;
  private final int mask;

  WordTable(Map<String, ? extends V> map) {
    int slots = Integer.highestOneBit(Math.max(8, map.size())) * 4;
    this.words = new char[slots][];
    this.values = new Object[slots];
    this.mask = slots - 1;
    map.forEach(this::put);
  }

  private void put(String word, V value) {
    char[] chars = word.toCharArray();
    int slot = slot(chars, 0, chars.length);
    while (words[slot] != null) {
      slot = slot + 1 & mask;
    }
    words[slot] = chars;
    values[slot] = value;
  }

  @Nullable V get(String word) {
    return get(word.toCharArray(), 0, word.length());
  }

  @SuppressWarnings("unchecked") // only values of V are put
  @Nullable V get(char[] text, int start, int end) {
    int slot = slot(text, start, end);
    while (words[slot] != null) {
      if (isEqual(words[slot], text, start, end)) {
        return (V) values[slot];
      }
      slot = slot + 1 & mask;
    }
    return null;
  }

  private int slot(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    hash *= 0x9E3779B9;
    return (hash ^ hash >>> 15) & mask;
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
