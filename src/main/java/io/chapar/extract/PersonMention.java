package io.chapar.extract;

import io.chapar.article.Facts.Span;
import org.jspecify.annotations.Nullable;

/**
 * A person's name in a passage.
 *
 * @param office the one that stands beside the name
 * @param sure false for a single word beside an office or honorific
 */
record PersonMention(
    Passage passage, int from, int to, @Nullable Office office, String rule, boolean sure) {
  String words() {
    return passage.language().capitals()
        ? Nominative.of(passage, from, to)
        : passage.words(from, to);
  }

  /** Without spaces, so that a lost ZWNJ makes no other name. */
  String key() {
    boolean initial = passage.token(from).folded().length() == 1 && to - from > 2;
    String name = initial ? passage.words(from + 2, to) : words();
    return String.join("", passage.language().tokeniser().words(name));
  }

  Span span() {
    return passage.span(from, to, rule);
  }
}
