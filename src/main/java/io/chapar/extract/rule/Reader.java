package io.chapar.extract.rule;

import io.chapar.extract.block.TokenisedBlock;

/** Reads what no pattern can, as the words of a number; a pattern calls it by its name. */
public interface Reader {
  /** The token after what begins at the token; the token itself where nothing does. */
  int end(TokenisedBlock block, int from);

  double value(TokenisedBlock block, int from);
}
