package io.chapar.extract;

/**
 * An office or occupation named in a passage.
 *
 * @param from the first token
 * @param to the token after the last
 * @param head the head's entry, by its first form
 */
record Office(Passage passage, int from, int to, String head) {
  String words() {
    return passage.words(from, to);
  }

  String key() {
    return passage.key(from, to);
  }
}
