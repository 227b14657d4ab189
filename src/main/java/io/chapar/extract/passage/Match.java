package io.chapar.extract.passage;

import io.chapar.extract.language.Entry;

/**
 * An entry of a table found in a passage.
 *
 * @param from the first token
 * @param to the token after the last
 * @param inflected with an ending or a particle that the entry has not
 */
public record Match(Entry entry, int from, int to, boolean inflected) {
  public String field(int index) {
    return entry.field(index);
  }
}
