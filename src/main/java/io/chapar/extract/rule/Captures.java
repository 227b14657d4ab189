package io.chapar.extract.rule;

import io.chapar.extract.block.TokenisedBlock;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a match that its pattern names, in a block. */
public final class Captures {
  private final TokenisedBlock block;
  private final List<String> names;
  private final int[] from;
  private final int[] to;
  private final Map<Reader, int[]> ends = new IdentityHashMap<>(2);

  Captures(TokenisedBlock block, List<String> names) {
    this.block = block;
    this.names = names;
    from = new int[names.size()];
    to = new int[names.size()];
  }

  public TokenisedBlock block() {
    return block;
  }

  public boolean has(String name) {
    return from(name) >= 0;
  }

  /** The first token of the part; -1 where the match has none. */
  public int from(String name) {
    int slot = names.indexOf(name);
    return slot < 0 ? -1 : from[slot];
  }

  /** The token after the part. */
  public int to(String name) {
    return to[names.indexOf(name)];
  }

  int first(int slot) {
    return from[slot];
  }

  /** What the reader says, which is asked once for each token. */
  int end(Reader reader, int i) {
    int[] known = ends.computeIfAbsent(reader, r -> new int[block.size() + 1]);
    known[i] = known[i] == 0 ? reader.end(block, i) + 1 : known[i];
    return known[i] - 1;
  }

  void clear() {
    Arrays.fill(from, -1);
  }

  void put(int slot, int first, int end) {
    from[slot] = first;
    to[slot] = end;
  }
}
