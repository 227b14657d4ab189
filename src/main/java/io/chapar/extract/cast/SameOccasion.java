package io.chapar.extract.cast;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Passage;
import java.util.stream.IntStream;

/**
 * Whether the next paragraph goes on about what this one tells: «وزیر با همتای خود دیدار کرد», then
 * «عباس عراقچی در این دیدار گفت».
 */
record SameOccasion(Passage passage) {
  /**
   * @param after the token after the name that opens the next paragraph
   */
  boolean isNamed(Passage next, int after) {
    int determiner = next.after(Kind.PREPOSITION, after);
    int word = next.after(Kind.DETERMINER, determiner);
    return determiner == after + 1 && word == after + 2 && next.word(word) && tells(next, word);
  }

  private boolean tells(Passage next, int word) {
    String folded = next.token(word).folded();
    return IntStream.range(0, passage.size()).anyMatch(i -> passage.token(i).is(folded));
  }
}
