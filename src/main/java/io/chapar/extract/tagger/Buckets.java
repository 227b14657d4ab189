package io.chapar.extract.tagger;

import java.util.Arrays;

/** The features of one token: buckets of a hash of their templates and values. */
public final class Buckets {
  /** How many there are, as a power of two. */
  public static final int BITS = 18;

  private static final int MOST = 192;

  /** What features are of, in the order in which they are added. */
  enum Group {
    WORD,
    NEIGHBOURS,
    SHAPE,
    MARKS,
    TABLES
  }

  private final int[] buckets = new int[MOST];
  private final int[] ends = new int[Group.values().length];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int template, int value) {
    if (count < MOST) {
      buckets[count++] = mix(template, value) >>> Integer.SIZE - BITS;
    }
  }

  /** Those that were added to others before. */
  void addAll(int[] added) {
    int more = Math.min(added.length, MOST - count);
    System.arraycopy(added, 0, buckets, count, more);
    count += more;
  }

  /** Those that follow are of the next group. */
  void end(Group group) {
    ends[group.ordinal()] = count;
  }

  /** Where the features of the group end; they begin where those of the one before do. */
  int endOf(Group group) {
    return ends[group.ordinal()];
  }

  int count() {
    return count;
  }

  int get(int i) {
    return buckets[i];
  }

  public int[] toArray() {
    return Arrays.copyOf(buckets, count);
  }

  static int mix(int a, int b) {
    int h = (a ^ b * 0x9E3779B1) * 0x85EBCA6B;
    return (h ^ h >>> 15) * 0xC2B2AE35;
  }

  static int id(String name) {
    return mix(name.hashCode(), name.length());
  }

  static int[] ids(String name, int count) {
    int[] ids = new int[count];
    Arrays.setAll(ids, i -> id(name + i));
    return ids;
  }
}
