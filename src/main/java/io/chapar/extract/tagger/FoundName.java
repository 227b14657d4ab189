package io.chapar.extract.tagger;

import io.chapar.article.Facts.Span;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A name in a passage.
 *
 * @param from its first token
 * @param to the token after its last one
 */
public record FoundName(TokenisedBlock passage, int from, int to, NameKind kind) {
  /** The id in the spans of facts. */
  static final String RULE = "tagger";

  /** The names of each passage that has any, in their order. */
  public static Map<TokenisedBlock, List<FoundName>> byPassage(List<FoundName> names) {
    Map<TokenisedBlock, List<FoundName>> by = new LinkedHashMap<>();
    names.forEach(name -> by.computeIfAbsent(name.passage(), p -> new ArrayList<>()).add(name));
    return by;
  }

  int length() {
    return to - from;
  }

  public Span span() {
    return passage.span(from, to, RULE);
  }

  /** Its passage knows it from now on. */
  public void note() {
    switch (kind) {
      case PERSON -> passage.takePerson(from, to);
      case ORGANISATION -> passage.takeBody(from, to);
      case PLACE -> passage.notePlace(from, to);
    }
  }
}
