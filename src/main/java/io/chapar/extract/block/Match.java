package io.chapar.extract.block;

import io.chapar.extract.language.Column;
import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Trait;

/**
 * An entry of a table found in a block.
 *
 * @param from the first token
 * @param to the token after the last
 * @param inflected with an ending or a particle that the entry has not
 */
public record Match(Entry entry, int from, int to, boolean inflected) {
  public String field(int index) {
    return entry.field(index);
  }

  /** Of a column of the entry's table; empty when the row is shorter. */
  public String field(Column column) {
    return entry.field(column.index());
  }

  public boolean has(Trait trait) {
    return trait.isIn(entry);
  }
}
