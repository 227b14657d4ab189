package io.chapar.extract.rule;

import io.chapar.extract.passage.TokenisedBlock;

/** Reads what no pattern can, as the words of a number; a pattern calls it by its name. */
public interface Reader {
  /** The token after what begins at the token; the token itself where nothing does. */
  int end(TokenisedBlock passage, int from);

  double value(TokenisedBlock passage, int from);
}
