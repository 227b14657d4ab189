package io.chapar.normalise.persian;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an article proves about its own spelling.
 *
 * @param joinedBySlug words without a joiner, to the same word as the slug of the address parts it
 * @param hasJoiners some word of the article has a joiner, so its writer can type one
 * @param words that have one
 */
public record SpellingEvidence(
    Map<String, String> joinedBySlug, boolean hasJoiners, PageWords words) {
  /** Of a text that stands alone. */
  public static SpellingEvidence none() {
    return new SpellingEvidence(Map.of(), false, new PageWords(List.of()));
  }

  @Nullable String joined(String word) {
    return joinedBySlug.get(word);
  }
}
