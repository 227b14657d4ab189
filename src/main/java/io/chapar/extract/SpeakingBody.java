package io.chapar.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organisations that speak. */
final class SpeakingBody {
  private static final int MOST_OPENING = 6;

  private SpeakingBody() {}

  /** An organisation speaks where nobody else does and its name begins the sentence. */
  static @Nullable Subject of(Utterance said, Sentences.Range sentence, List<NameRange> bodies) {
    Passage passage = said.verbPassage();
    int begin = Math.max(sentence.from(), Dateline.end(passage));
    int opened = afterOpening(passage, begin, said.verbFrom());
    boolean after = passage.language().subjectAfter();
    return bodies.stream()
        .filter(b -> b.passage() == passage && !passage.is(Kind.AGENCY, b.from()))
        .filter(b -> begins(b, begin) || b.from() == opened || after && b.from() == said.verbTo())
        .findFirst()
        .map(
            b ->
                new Subject(
                    passage,
                    b.from(),
                    b.to(),
                    b.called().isEmpty() ? b.words() : b.called(),
                    false))
        .orElse(null);
  }

  /** «از سوی دیگر، …»: the token after the comma of such words, in Persian and the like. */
  private static int afterOpening(Passage passage, int begin, int verb) {
    Language language = passage.language();
    boolean plain = !language.capitals() && !language.subjectAfter();
    int last = plain ? Math.min(begin + MOST_OPENING, verb) : begin;
    for (int i = begin; i < last; i++) {
      if (passage.mark(i, "،,")) {
        return i + 1;
      }
    }
    return begin;
  }

  private static boolean begins(NameRange body, int begin) {
    return body.from() == begin || body.from() == begin + 1;
  }
}
