package io.chapar.extract.quote;

import io.chapar.extract.passage.Passage;

/** Tokens by their places in the text. */
final class Tokens {
  private Tokens() {}

  /** The first token that ends behind the place; the number of tokens where none does. */
  static int at(Passage passage, int place) {
    int low = 0;
    int high = passage.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (passage.token(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
