package io.chapar.keywords;

import io.chapar.normalise.key.PlacedKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * One phrase of those that stand in a line of a list.
 *
 * @param word its last word
 */
record PhrasePart(PlacedKey key, ListedWord word) {

  /**
   * How it is written before some endings.
   *
   * @param stem of its last word
   * @param letters of all of it
   */
  record Form(PhrasePart part, String stem, String letters) {}

  static PhrasePart of(String words) {
    PlacedKey key = PlacedKey.of(words);
    return new PhrasePart(key, ListedWord.of(key));
  }

  int length() {
    return key.length();
  }

  List<Form> forms() {
    return Stream.concat(
            Stream.of(word.letters()), Inflections.KNOWN.stems(word.letters()).stream())
        .map(this::form)
        .toList();
  }

  private Form form(String stem) {
    int before = key.length() - word.key().length();
    return new Form(this, stem, key.letters(0, before) + ListedWord.key(stem));
  }
}
