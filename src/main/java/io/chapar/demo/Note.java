package io.chapar.demo;

import org.jspecify.annotations.Nullable;

/**
 * Something that went another way than usual, in one sentence.
 *
 * @param title of the article that it is about, shown on a line of its own
 */
record Note(String sentence, @Nullable String title) {

  static Note of(String sentence) {
    return new Note(sentence, null);
  }
}
