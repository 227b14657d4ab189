package io.chapar.extract;

import org.jspecify.annotations.Nullable;

/**
 * Words that may be the one who speaks.
 *
 * @param speaker the full name, or the words of an office or organisation; null for a pronoun
 * @param oblique true when an ending says that it is not the one who acts
 */
record Subject(
    Passage passage, int from, int to, @Nullable String speaker, Who who, boolean oblique) {

  /** What the table says of determiners before the office of somebody who spoke before. */
  static final String NAMED = "named";

  /** A person whom the article names, an office whose holder it does not, or an organisation. */
  enum Who {
    PERSON,
    OFFICE,
    BODY
  }

  boolean person() {
    return who == Who.PERSON;
  }

  /** A pronoun never means one. */
  boolean body() {
    return who == Who.BODY;
  }
}
