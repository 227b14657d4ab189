package io.chapar.extract;

import org.jspecify.annotations.Nullable;

/**
 * Words that may be the one who speaks.
 *
 * @param speaker the full name, or the words of an office or organisation; null for a pronoun
 * @param person true when it is a person whom the article names
 * @param oblique true when an ending says that it is not the one who acts
 */
record Subject(
    Passage passage, int from, int to, @Nullable String speaker, boolean person, boolean oblique) {

  Subject(Passage passage, int from, int to, @Nullable String speaker, boolean person) {
    this(passage, from, to, speaker, person, false);
  }
}
