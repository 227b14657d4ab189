package io.chapar.extract;

/**
 * An office or occupation named in a passage.
 *
 * @param from the first token
 * @param to the token after the last
 * @param head the head's entry, by its first form
 * @param called what the one who holds it is, «کارگردان» of «به کارگردانی»; empty where the words
 *     say it
 */
record Office(Passage passage, int from, int to, String head, String called) {
  String words() {
    return called.isEmpty() ? passage.words(Kind.ROLE, from, to) : called;
  }

  /** True of words that are an office only beside a name. */
  boolean needsName() {
    return !called.isEmpty();
  }

  String key() {
    return passage.key(from, to);
  }
}
