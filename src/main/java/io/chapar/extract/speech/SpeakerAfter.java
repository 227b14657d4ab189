package io.chapar.extract.speech;

import io.chapar.extract.cast.Subject;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks right after the verb, where the subject may follow it. */
final class SpeakerAfter {
  private static final int CLOSE = 6;
  private static final int FAR = 14;

  private static final Kind[] OTHERS = {Kind.VERB, Kind.PREPOSITION, Kind.THAT, Kind.PRONOUN};

  private SpeakerAfter() {}

  static @Nullable Subject of(Utterance said, List<Subject> here) {
    int reach = isLast(said) ? FAR : CLOSE;
    Subject first =
        here.stream()
            .filter(s -> s.from() >= said.verbTo() && s.from() - said.verbTo() <= reach)
            .filter(s -> !brokenOff(said, s) && !s.oblique() && !said.isToldTo(s.from()))
            .findFirst()
            .orElse(null);
    return first == null || first.who() != Subject.Who.OFFICE
        ? first
        : here.stream().filter(s -> isHolder(said, first, s)).findFirst().orElse(first);
  }

  /** «أكد مدير المستشفى بالمدينة، الدكتور X، أن …»: between commas, after where the office is. */
  private static boolean isHolder(Utterance said, Subject office, Subject name) {
    Passage passage = said.verbPassage();
    int comma = name.untitled() - 1;
    boolean apart =
        passage.mark(comma, "،") && comma >= office.to() && comma - office.to() <= CLOSE;
    for (int i = office.to(); apart && i < comma; i++) {
      apart = passage.word(i) && !passage.is(Kind.VERB, i);
    }
    return apart
        && passage.language().proclitics()
        && name.person()
        && passage.mark(name.to(), "،")
        && said.from() >= name.to();
  }

  /** «…, отметил политик.»: an office alone right after the verb is of the one who spoke last. */
  static Subject meant(Utterance said, Subject after, @Nullable Subject last) {
    Passage passage = after.passage();
    boolean alone = after.from() == said.verbTo() && after.to() == after.from() + 1;
    boolean office = alone && after.who() == Subject.Who.OFFICE && isLast(said);
    boolean ends = !passage.word(after.to()) || passage.is(Kind.PREPOSITION, after.to());
    return office && ends && last != null && last.person() ? last : after;
  }

  /** «…, сообщил на встрече с послами X»: of what stands before its verb, where cases tell. */
  private static boolean isLast(Utterance said) {
    return said.verbPassage().language().has(Form.SURNAMECASE)
        && said.passage() == said.verbPassage()
        && said.to() <= said.verbFrom();
  }

  private static boolean brokenOff(Utterance said, Subject subject) {
    Passage passage = said.verbPassage();
    Language language = passage.language();
    boolean adverbs = language.capitals() && language.offices() == Language.Offices.FIRST;
    for (int i = said.verbTo(); i < subject.from(); i++) {
      boolean parts =
          passage.is(Kind.PREPOSITION, i)
              && !(adverbs && isAdverb(passage, i, subject))
              && !(isLast(said) && i + 1 < subject.from());
      boolean ends = passage.mark(i, ",:;") || parts || passage.is(Kind.THAT, i);
      if (ends && !isApposed(said, subject) && !isDescribed(said, subject)) {
        return true;
      }
    }
    return false;
  }

  /** «Как рассказала одна из жительниц, учительница X, …». */
  private static boolean isApposed(Utterance said, Subject subject) {
    Passage passage = said.verbPassage();
    boolean closed = passage.mark(subject.to(), ",") && subject.to() + 1 == said.from();
    return closed && said.passage() == passage && subject.person();
  }

  /** «…, рассказала его ученица, учительница X»: small words and one comma before who speaks. */
  private static boolean isDescribed(Utterance said, Subject subject) {
    Passage passage = said.verbPassage();
    int comma = subject.from() - 1;
    boolean may = isLast(said) && subject.person() && comma > said.verbTo();
    boolean ends = !passage.word(subject.to());
    for (int i = said.verbTo(); may && i < comma; i++) {
      boolean where = ends && i + 1 < comma && passage.is(Kind.PREPOSITION, i);
      may = passage.word(i) && !passage.capital(i) && (where || !passage.anyOf(i, OTHERS));
    }
    return may && passage.mark(comma, ",");
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
