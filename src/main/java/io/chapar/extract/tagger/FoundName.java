package io.chapar.extract.tagger;

import io.chapar.article.Facts.Span;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A name in a passage, with what found it.
 *
 * @param from its first token
 * @param to the token after its last one
 * @param rule the id of the rule, or {@link NameTagger#RULE}
 */
public record FoundName(Passage passage, int from, int to, NameKind kind, String rule) {
  int length() {
    return to - from;
  }

  public Span span() {
    return passage.span(from, to, rule);
  }

  FoundName by(String other) {
    return new FoundName(passage, from, to, kind, other);
  }

  boolean isSame(@Nullable FoundName other) {
    return other != null
        && kind == other.kind
        && passage == other.passage
        && from == other.from
        && to == other.to;
  }

  /** Whether it lies in the other one, or is it. */
  boolean isSameOrWithin(@Nullable FoundName other) {
    return other != null
        && from >= other.from
        && to <= other.to
        && (length() < other.length() || kind == other.kind);
  }
}
