package io.chapar.extract.quote;

import io.chapar.extract.passage.TokenisedBlock;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which tokens of an article are words in marks, and no narration. */
final class Spoken {
  private static final BitSet NONE = new BitSet();

  private final Map<TokenisedBlock, BitSet> tokens = new HashMap<>();

  Spoken(List<Stretch> stretches) {
    stretches.stream().flatMap(stretch -> stretch.parts().stream()).forEach(this::add);
  }

  private void add(Stretch.Part part) {
    tokens.computeIfAbsent(part.passage(), p -> new BitSet()).set(part.from(), part.to());
  }

  boolean holds(TokenisedBlock passage, int token) {
    return token >= 0 && tokens.getOrDefault(passage, NONE).get(token);
  }
}
