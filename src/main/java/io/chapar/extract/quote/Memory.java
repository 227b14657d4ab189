package io.chapar.extract.quote;

import io.chapar.article.Facts.Quote;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has spoken up to a place of the article. */
public final class Memory {
  /** What the rules' confidence is above where they read the name beside the verb. */
  private static final double BY_NAME = 0.8;

  /** Of more speakers those are forgotten who have not spoken for the longest time. */
  private static final int MOST = 48;

  private final Map<String, Integer> spoken = new LinkedHashMap<>(MOST, 0.75f, true);
  private @Nullable String last;
  private int lastPlace;

  /**
   * Takes note of somebody who spoke.
   *
   * @param place of the block
   */
  public void note(@Nullable String speaker, int place) {
    if (speaker != null) {
      last = speaker;
      lastPlace = place;
      spoken.merge(speaker, 1, Integer::sum);
      if (spoken.size() > MOST) {
        spoken.remove(spoken.keySet().iterator().next());
      }
    }
  }

  /**
   * What is known now.
   *
   * @param quote that the rules found there; null for none
   */
  public SpeechEvidence with(@Nullable Quote quote) {
    String answer = quote == null ? "" : quote.speaker();
    boolean byName = quote != null && quote.confidence() > BY_NAME;
    return new SpeechEvidence(answer, byName, last, lastPlace, Map.copyOf(spoken));
  }

  /**
   * What is known of speech up to a stretch of words.
   *
   * @param answer the speaker whom the rules have for it; null where they have none, empty where
   *     they found no quote
   * @param byName whether the rules read the speaker's name beside the verb
   * @param last who spoke before it; null where nobody is known to have
   * @param lastPlace of the block where that ends
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
}
