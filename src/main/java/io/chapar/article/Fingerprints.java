package io.chapar.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a body are known by; the same text has the same fingerprints in every version
 * of the software.
 *
 * @param exact 32 hexadecimal digits, equal only for the same words; null without words
 * @param near {@value #PIECES} numbers of {@value #DIGITS} hexadecimal digits each; the share of
 *     them that two texts have in common at the same place estimates how much of their text is the
 *     same (MinHash); null for a text too short to tell
 */
public record Fingerprints(@Nullable String exact, @Nullable String near) {
  public static final int PIECES = 48;
  public static final int DIGITS = 4;

  /** Pieces of a band; texts that share more than half of their text share a band or more. */
  private static final int PER_BAND = 3;

  /** From this share on, two bodies are one text. */
  private static final double ONE_TEXT = 0.5;

  public static final Fingerprints NONE = new Fingerprints(null, null);

  /**
   * Numbers by which bodies that may be like this one can be looked up: the band's place above its
   * 48 bits.
   */
  public List<Long> bands() {
    List<Long> bands = new ArrayList<>();
    int digits = PER_BAND * DIGITS;
    for (int from = 0; near != null && from < near.length(); from += digits) {
      long band = Long.parseLong(near, from, from + digits, 16);
      bands.add((long) (from / digits) << 48 | band);
    }
    return bands;
  }

  /** True for one text with another headline, another lead or some paragraphs cut. */
  public boolean isOneTextWith(String otherNear) {
    return near != null && shared(near, otherNear) >= ONE_TEXT * PIECES;
  }

  private static int shared(String one, String other) {
    int shared = 0;
    for (int from = 0; from < one.length(); from += DIGITS) {
      shared += one.regionMatches(from, other, from, DIGITS) ? 1 : 0;
    }
    return shared;
  }
}
