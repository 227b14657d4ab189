package io.chapar.extract.tagger;

import io.chapar.article.Facts.Span;
import io.chapar.extract.passage.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name in a passage, with what found it.
 *
 * @param from its first token
 * @param to the token after its last one
 * @param rule the id of the rule, or {@link NameTagger#RULE}
 */
public record FoundName(Passage passage, int from, int to, NameKind kind, String rule) {
  /** The names of each passage that has any, in their order. */
  public static Map<Passage, List<FoundName>> byPassage(List<FoundName> names) {
    Map<Passage, List<FoundName>> by = new LinkedHashMap<>();
    names.forEach(name -> by.computeIfAbsent(name.passage(), p -> new ArrayList<>()).add(name));
    return by;
  }

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
