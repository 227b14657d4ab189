package io.chapar.extract.tagger;

import io.chapar.article.Facts.Span;
import io.chapar.extract.block.TokenisedBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A name in a block.
 *
 * @param from its first token
 * @param to the token after its last one
 */
public record FoundName(TokenisedBlock block, int from, int to, NameKind kind) {
  /** The id in the spans of facts. */
  static final String RULE = "tagger";

  /** The names of each block that has any, in their order. */
  public static Map<TokenisedBlock, List<FoundName>> byBlock(List<FoundName> names) {
    Map<TokenisedBlock, List<FoundName>> by = new LinkedHashMap<>();
    names.forEach(name -> by.computeIfAbsent(name.block(), p -> new ArrayList<>()).add(name));
    return by;
  }

  int length() {
    return to - from;
  }

  public Span span() {
    return block.span(from, to, RULE);
  }

  /** Its block knows it from now on. */
  public void note() {
    switch (kind) {
      case PERSON -> block.takePerson(from, to);
      case ORGANISATION -> block.takeOrganisation(from, to);
      case PLACE -> block.notePlace(from, to);
    }
  }
}
