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
   * @param place of the passage
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
}
