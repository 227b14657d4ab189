package io.chapar.keywords;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A phrase with the parts that are looked for.
 *
 * @param near null when nothing must stand beside it
 */
record Lookout(
    Phrase phrase,
    PhrasePart words,
    @Nullable PhrasePart near,
    List<PhrasePart> notHere,
    List<PhrasePart> notInArticle) {

  static Lookout of(Phrase phrase, Map<String, PhrasePart> parts) {
    Phrase.Near near = phrase.near();
    return new Lookout(
        phrase,
        Objects.requireNonNull(parts.get(phrase.words())),
        near == null ? null : parts.get(near.words()),
        phrase.notHere().stream().map(parts::get).toList(),
        phrase.notInArticle().stream().map(parts::get).toList());
  }
}
