package io.chapar.extract;

/**
 * An entry of a table found in a passage.
 *
 * @param from the first token
 * @param to the token after the last
 */
record Match(Entry entry, int from, int to) {
  String field(int index) {
    return entry.field(index);
  }
}
