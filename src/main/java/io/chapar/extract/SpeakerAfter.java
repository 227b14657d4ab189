package io.chapar.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks right after the verb, where the subject may follow it. */
final class SpeakerAfter {
  private static final int CLOSE = 6;

  private SpeakerAfter() {}

  static @Nullable Subject of(Utterance said, List<Subject> here) {
    return here.stream()
        .filter(s -> s.from() >= said.verbTo() && s.from() - said.verbTo() <= CLOSE)
        .filter(s -> !brokenOff(said, s) && !s.oblique() && !said.isToldTo(s.from()))
        .findFirst()
        .orElse(null);
  }

  private static boolean brokenOff(Utterance said, Subject subject) {
    Passage passage = said.verbPassage();
    Language language = passage.language();
    boolean adverbs = language.capitals() && language.offices() == Language.Offices.FIRST;
    for (int i = said.verbTo(); i < subject.from(); i++) {
      boolean parts =
          passage.is(Kind.PREPOSITION, i) && !(adverbs && isAdverb(passage, i, subject));
      if (passage.mark(i, ",:;") || parts || passage.is(Kind.THAT, i)) {
        return true;
      }
    }
    return false;
  }

  /** «Заявил в суде прокурор X»: where, in small letters, before who speaks. */
  private static boolean isAdverb(Passage passage, int preposition, Subject subject) {
    boolean small = subject.from() > preposition + 1;
    for (int i = preposition + 1; i < subject.from(); i++) {
      small &= passage.word(i) && !passage.capital(i);
    }
    return small;
  }
}
