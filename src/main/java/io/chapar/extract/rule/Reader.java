package io.chapar.extract.rule;

import io.chapar.extract.passage.Passage;

/** Reads what no pattern can, as the words of a number; a pattern calls it by its name. */
public interface Reader {
  /** The token after what begins at the token; the token itself where nothing does. */
  int end(Passage passage, int from);

  double value(Passage passage, int from);
}
