package io.chapar.extract.quote;

import java.util.List;

/**
 * Somebody who may have said something.
 *
 * @param name the full name, or the words of a job title; empty for nobody whom the article names
 * @param mentions in the order of the article; those near a stretch alone, where it is asked of one
 * @param total how many mentions the article has
 */
public record Voice(String name, Kind kind, List<Mention> mentions, int total) {
  public static final Voice NOBODY = new Voice("", Kind.NOBODY, List.of(), 0);

  public enum Kind {
    PERSON,
    /**
     * A job title whose holder is not named, or other words that the rules have for the speaker.
     */
    JOB_TITLE,
    BODY,
    NOBODY
  }

  /**
   * Where the voice is named.
   *
   * @param block its place among the blocks
   * @param acts false of one that an ending or a preposition makes no subject
   */
  public record Mention(int block, int from, int to, boolean acts) {}

  /** Whether the name of one is that of the other, or a part of it. */
  boolean isAlike(Voice other) {
    return this == other
        || kind == Kind.PERSON
            && other.kind == Kind.PERSON
            && (isPart(other.name, name) || isPart(name, other.name));
  }

  private static boolean isPart(String part, String whole) {
    return (" " + whole + " ").contains(" " + part + " ");
  }

  public Voice {
    mentions = List.copyOf(mentions);
  }

  /** Mentions on each side of the words that are looked at. */
  private static final int NEAR = 12;

  /**
   * With the nearest mentions of some blocks alone.
   *
   * @param from the place of the first block
   * @param to that of the last
   * @param block the place where they are near to the token
   */
  Voice within(int from, int to, int block, int token) {
    int at = first(block, token);
    int begin = Math.max(first(from, 0), at - NEAR);
    int end = Math.min(first(to + 1, 0), at + NEAR);
    return end - begin == mentions.size()
        ? this
        : new Voice(name, kind, mentions.subList(begin, Math.max(begin, end)), total);
  }

  /** How many mentions stand before the token. */
  private int first(int block, int token) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Mention mention = mentions.get(middle);
      boolean ahead = mention.block() < block || mention.block() == block && mention.from() < token;
      low = ahead ? middle + 1 : low;
      high = ahead ? high : middle;
    }
    return low;
  }
}
