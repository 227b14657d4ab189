package io.chapar.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who says an utterance; asked in the order of the article, so that pronouns find the last one. */
final class Speakers {
  private static final double BY_NAME = 1;
  private static final double BY_PRONOUN = 0.8;
  private static final int CLOSE = 6;

  /**
   * @param name null when it is not certain
   */
  record Speaker(@Nullable String name, double certainty) {}

  private final List<Subject> subjects;
  private @Nullable Subject last;

  Speakers(Cast cast) {
    subjects = cast.subjects();
  }

  Speaker of(Utterance said) {
    Subject subject = subject(said);
    if (subject != null) {
      last = subject;
      return new Speaker(subject.speaker(), BY_NAME);
    }
    Subject before = last;
    return before == null ? new Speaker(null, 1) : new Speaker(before.speaker(), BY_PRONOUN);
  }

  private @Nullable Subject subject(Utterance said) {
    Sentences.Range sentence = said.verbPassage().sentences().of(said.verbFrom());
    List<Subject> here = candidates(said, sentence);
    int pronoun = pronoun(said, sentence);
    Subject after = said.verbPassage().language().subjectAfter() ? rightAfter(said, here) : null;
    Subject before =
        here.stream().filter(s -> s.to() <= said.verbFrom() && acts(s)).findFirst().orElse(null);
    if (after != null || before == null) {
      return after;
    }
    return pronoun >= 0 && pronoun < before.from() ? null : before;
  }

  private List<Subject> candidates(Utterance said, Sentences.Range sentence) {
    int dateline = Dateline.end(said.verbPassage());
    List<Subject> here = new ArrayList<>();
    for (Subject subject : subjects) {
      boolean inside = subject.passage() == said.verbPassage() && sentence.holds(subject.from());
      boolean spoken = said.passage() == subject.passage() && said.holds(subject.from());
      if (inside && !spoken && subject.from() >= dateline && !quoted(subject)) {
        here.add(subject);
      }
    }
    here.sort(Comparator.comparingInt(Subject::from));
    return here;
  }

  private static boolean quoted(Subject subject) {
    return subject.passage().sentences().quoted(subject.from());
  }

  private static @Nullable Subject rightAfter(Utterance said, List<Subject> here) {
    return here.stream()
        .filter(s -> s.from() >= said.verbTo() && s.from() - said.verbTo() <= CLOSE)
        .filter(s -> !brokenOff(said, s))
        .findFirst()
        .orElse(null);
  }

  private static boolean brokenOff(Utterance said, Subject subject) {
    for (int i = said.verbTo(); i < subject.from(); i++) {
      if (said.verbPassage().mark(i, ",:;")
          || said.verbPassage().anyOf(i, Kind.PREPOSITION, Kind.THAT)) {
        return true;
      }
    }
    return false;
  }

  /** False after a preposition: «در دیدار با وزیر». */
  private static boolean acts(Subject subject) {
    return subject.passage().endingAt(Kind.PREPOSITION, subject.from()) == null;
  }

  private static int pronoun(Utterance said, Sentences.Range sentence) {
    for (int i = sentence.from(); i < said.verbFrom(); i++) {
      if (said.verbPassage().is(Kind.PRONOUN, i) && !said.verbPassage().sentences().quoted(i)) {
        return i;
      }
    }
    return -1;
  }
}
