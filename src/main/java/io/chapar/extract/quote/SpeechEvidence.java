package io.chapar.extract.quote;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of speech up to a stretch of words.
 *
 * @param answer the speaker whom the rules have for it; null where they have none, empty where they
 *     found no quote
 * @param byName whether the rules read the speaker's name beside the verb
 * @param last who spoke before it; null where nobody is known to have
 * @param lastPlace of the passage where that ends
 * @param spoken how often each has spoken
 */
public record SpeechEvidence(
    @Nullable String answer,
    boolean byName,
    @Nullable String last,
    int lastPlace,
    Map<String, Integer> spoken) {

  int times(Voice voice) {
    return spoken.getOrDefault(voice.name(), 0);
  }

  boolean isAnswer(Voice voice) {
    return voice.name().equals(answer);
  }

  boolean isLast(Voice voice) {
    return voice.name().equals(last);
  }
}
