package io.chapar.extract.language;

/**
 * A word as a number. Where it is not negative it is the word itself, so that nothing else needs to
 * be fetched from memory to compare two: at most {@value #MOST} UTF-16 units of one block of 256
 * below U+8000, none the block's first. Nearly all words of Persian and Russian are of one block.
 */
final class WordKey {
  private static final int MOST = 7;
  private static final int HIGH = 0xFF00;
  private static final int LOW = 0xFF;

  /** Of what only the hash tells apart. */
  private static final long HASHED = Long.MIN_VALUE;

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private WordKey() {}

  static long of(String word) {
    int length = word.length();
    if (length == 0 || length > MOST) {
      return hashed(word);
    }
    int high = word.charAt(0) & HIGH;
    long key = (long) high << Long.SIZE - 2 * Byte.SIZE;
    for (int i = 0; i < length; i++) {
      int low = word.charAt(i) ^ high;
      if (low == 0 || low > LOW) {
        return hashed(word);
      }
      key += (long) low << Byte.SIZE * i;
    }
    return key;
  }

  private static long hashed(String word) {
    return word.hashCode() | HASHED;
  }

  /** Whether only one word has that key. */
  static boolean isWhole(long key) {
    return key >= 0;
  }

  /** Spread over all bits. */
  static int hash(long key) {
    long mixed = key * GOLDEN_RATIO;
    return (int) (mixed >>> Integer.SIZE) ^ (int) (mixed >>> 48);
  }
}
