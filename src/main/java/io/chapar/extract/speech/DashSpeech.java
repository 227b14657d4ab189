package io.chapar.extract.speech;

import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.List;

/** «– Приедем завтра, – сказал X»: a paragraph that begins with a dash is said by somebody. */
final class DashSpeech {
  private static final int SHORTEST = 3;
  private static final String DASH = "-–—";

  private DashSpeech() {}

  /** Up to the dash before the verb. */
  static List<Utterance> in(TokenisedBlock passage) {
    for (int i = SHORTEST; begins(passage) && i < passage.size() - 1; i++) {
      Match verb = passage.mark(i, DASH) ? passage.at(LexicalCategory.VERB, i + 1) : null;
      if (verb != null && passage.mark(i - 1, ",.!?…")) {
        int to = SpeechEnd.trimmed(passage, 1, i);
        return List.of(
            new Utterance(passage, verb.from(), verb.to(), passage, 1, to, true, "dash-verb"));
      }
    }
    return List.of();
  }

  private static boolean begins(TokenisedBlock passage) {
    return passage.language().capitals() && passage.mark(0, DASH) && passage.word(1);
  }
}
