package io.chapar.extract;

import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.Fingerprints;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of an article's body. Subscribers keep them, so nothing here may ever change:
 * another way of making them needs fields of its own in the record.
 *
 * <p>The body's letters and digits are written without what stands between them, in small letters,
 * digits as ASCII, the Arabic kaf and yeh as the Persian ones. {@code exact} is the first half of
 * the SHA-256 of them in UTF-8. For {@code near} each word begins a shingle of {@value #SHINGLE}
 * UTF-16 units, so that a ZWNJ that one outlet writes and another does not changes few of them. A
 * shingle's hash is FNV-1a of 64 bits over its units; the n-th of the 48 permutations adds n times
 * the golden ratio's 64 bits and mixes as splitmix64 does; the lowest 16 bits of the smallest (as
 * unsigned) number of each permutation are kept.
 *
 * <p>MinHash and its bands: A. Broder, On the resemblance and containment of documents, 1997.
 */
final class Fingerprinter {
  private static final int SHINGLE = 24;

  /** A text with fewer shingles is like too many others. */
  private static final int FEWEST = 24;

  /** Units of the body that are read, as of the facts. */
  private static final int MOST_TEXT = 200_000;

  private static final long FNV_BASIS = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  /** {@link #folded} of all that scripts with few letters write; 0 for what does not count. */
  private static final char[] FOLDED = new char[0x800];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = Character.isLetterOrDigit(c) ? (char) folded(c) : 0;
    }
  }

  private final StringBuilder letters = new StringBuilder();
  private int[] begins = new int[256];
  private int words;

  private Fingerprinter() {}

  static Fingerprints of(Article article) {
    Fingerprinter body = new Fingerprinter();
    for (Block block : article.blocks()) {
      if (block.kind().isBody() && body.letters.length() < MOST_TEXT) {
        body.read(block.text());
      }
    }
    return new Fingerprints(body.exact(), body.near());
  }

  private void read(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int folded = c < FOLDED.length ? FOLDED[c] : Character.isLetterOrDigit(c) ? folded(c) : 0;
      if (folded != 0 && !inWord) {
        begin();
      }
      if (folded != 0) {
        letters.appendCodePoint(folded);
      }
      inWord = folded != 0 || inWord && !Character.isWhitespace(c);
      i += Character.charCount(c);
    }
  }

  private void begin() {
    begins = words == begins.length ? Arrays.copyOf(begins, 2 * words) : begins;
    begins[words++] = letters.length();
  }

  private static int folded(int c) {
    return switch (c) {
      case 'ي', 'ى' -> 'ی';
      case 'ك' -> 'ک';
      default -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : Character.toLowerCase(c);
    };
  }

  private @Nullable String exact() {
    if (letters.length() == 0) {
      return null;
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(letters.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable String near() {
    char[] units = letters.toString().toCharArray();
    long[] least = new long[Fingerprints.PIECES];
    Arrays.fill(least, -1);
    int shingles = 0;
    for (; shingles < words && begins[shingles] + SHINGLE <= units.length; shingles++) {
      lower(least, hash(units, begins[shingles]));
    }
    return shingles < FEWEST ? null : hex(least);
  }

  private static long hash(char[] units, int from) {
    long hash = FNV_BASIS;
    for (int i = from; i < from + SHINGLE; i++) {
      hash = (hash ^ units[i]) * FNV_PRIME;
    }
    return hash;
  }

  private static void lower(long[] least, long hash) {
    for (int n = 0; n < least.length; n++) {
      long mixed = mix(hash + n * GOLDEN_RATIO);
      least[n] = Long.compareUnsigned(mixed, least[n]) < 0 ? mixed : least[n];
    }
  }

  private static long mix(long hash) {
    long once = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ once >>> 27) * 0x94D049BB133111EBL;
    return twice ^ twice >>> 31;
  }

  private static String hex(long[] least) {
    StringBuilder hex = new StringBuilder();
    for (long number : least) {
      hex.append(HexFormat.of().toHexDigits((short) number));
    }
    return hex.toString();
  }
}
