package io.chapar.extract.speech;

import io.chapar.extract.cast.Cast;
import io.chapar.extract.cast.Subject;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.organisation.Bodies;
import io.chapar.extract.organisation.NameRange;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who says an utterance; asked in the order of the article, so that pronouns find the last one. */
final class Speakers {
  private static final double BY_NAME = 1;
  private static final double BY_PRONOUN = 0.8;

  static final Speaker NOBODY = new Speaker(null, BY_NAME);

  /**
   * @param name null when it is not certain
   */
  record Speaker(@Nullable String name, double certainty) {
    boolean isByPronoun() {
      return certainty == BY_PRONOUN;
    }
  }

  private final Cast cast;
  private final List<Subject> subjects;
  private final List<NameRange> bodies;
  private final Antecedents antecedents = new Antecedents();
  private final UnlistedSpeakers unlisted = new UnlistedSpeakers();
  private @Nullable Subject last;

  /** False of one who only acts. */
  private boolean spoke;

  private int read;

  Speakers(Cast cast, Bodies bodies) {
    this.cast = cast;
    subjects = cast.subjects();
    this.bodies = bodies.names();
  }

  /** Takes note of who acts in the sentences before the token, since it was last asked. */
  void readTo(Passage passage, int token) {
    for (Sentences.Range sentence : passage.sentences().all()) {
      if (sentence.from() >= read && sentence.to() <= token) {
        note(passage, sentence);
        read = sentence.to();
      }
    }
  }

  void readToEnd(Passage passage) {
    readTo(passage, passage.size());
    read = 0;
  }

  private void note(Passage passage, Sentences.Range sentence) {
    Subject called = unlisted.at(passage, sentence);
    Subject first =
        candidates(passage, sentence).stream()
            .filter(s -> s.acts() && !s.isShared())
            .filter(s -> called == null || s.from() <= called.from())
            .findFirst()
            .orElse(called);
    int pronoun = Pronoun.at(passage, sentence.from(), sentence.to());
    if (first != null && (pronoun < 0 || pronoun > first.from())) {
      take(first);
      spoke = false;
    }
  }

  private void take(Subject subject) {
    last = subject;
    spoke = true;
    antecedents.note(subject);
  }

  /** True when an organisation spoke last. */
  boolean isBody() {
    return last != null && last.body();
  }

  Speaker of(Utterance said) {
    Sentences.Range sentence = said.verbPassage().sentences().of(said.verbFrom());
    boolean announced = said.verbPassage() != said.passage();
    if (!announced) {
      readTo(said.passage(), sentence.from());
    }
    Subject subject = acting(said, sentence);
    read = announced ? read : Math.max(Math.max(sentence.to(), said.to()), read);
    if (subject != null) {
      return named(subject);
    }
    boolean itsText = last != null && last.body() && Unnamed.isText(said, sentence);
    boolean unnamed = Unnamed.speaks(said, sentence) && !itsText;
    Speaker described = unnamed ? described(said, sentence) : null;
    return described == null ? lastOrAhead(said, sentence, unnamed) : described;
  }

  private Speaker named(Subject subject) {
    take(subject);
    return new Speaker(subject.speaker(), BY_NAME);
  }

  private @Nullable Subject acting(Utterance said, Sentences.Range sentence) {
    Subject beside = BesideMarks.of(said, candidates(said.verbPassage(), sentence));
    boolean body = beside != null && MeantBody.of(said, sentence, bodies) != null;
    return beside == null || body ? subject(said) : full(beside);
  }

  private Subject full(Subject subject) {
    String speaker = subject.speaker();
    boolean listed = speaker != null && cast.hasPerson(speaker);
    return listed ? subject : unlisted.known(subject);
  }

  /** «یکی از کارشناسان», "the union": null where the words say nothing of who that is. */
  private @Nullable Speaker described(Utterance said, Sentences.Range sentence) {
    Subject meant = meant(said, sentence);
    String heard = meant == null ? Unnamed.heard(said, sentence) : null;
    if (meant == null && heard == null) {
      return null;
    }
    last = meant;
    return new Speaker(meant == null ? heard : meant.speaker(), BY_PRONOUN);
  }

  private Speaker lastOrAhead(Utterance said, Sentences.Range sentence, boolean unnamed) {
    if (said.isLoose() && !goesOn(said, sentence)) {
      Subject calls = said.isPart() ? BesideMarks.calls(said) : null;
      return calls == null ? NOBODY : named(full(calls));
    }
    int begin = Math.max(sentence.from(), Dateline.end(said.verbPassage()));
    Subject capital = BesideMarks.ahead(said, begin);
    Subject ahead = capital == null ? UncapitalisedName.of(said) : capital;
    if (ahead != null) {
      return named(full(ahead));
    }
    boolean another = !said.isAlone() && isAnother(said, sentence);
    last = unnamed || another ? null : antecedents.meant(last, said, sentence);
    Subject before = isHeOfABody(said, sentence) ? null : last;
    return before == null ? NOBODY : new Speaker(before.speaker(), BY_PRONOUN);
  }

  /** Of words that only their marks make speech: a pronoun, or nothing, leaves them to the last. */
  private boolean goesOn(Utterance said, Sentences.Range sentence) {
    boolean before = said.passage().language().capitals() && said.from() > 1;
    return said.isAlone()
        ? spoke || before && last != null && last.who() != Subject.Who.OFFICE
        : hasPronoun(said, sentence);
  }

  private static boolean hasPronoun(Utterance said, Sentences.Range sentence) {
    return Pronoun.at(said.verbPassage(), sentence.from(), said.verbFrom()) >= 0;
  }

  private static boolean isAnother(Utterance said, Sentences.Range sentence) {
    return SpeakerBefore.isSomebodyElse(said, sentence)
        || MarkedActor.isSomebodyElse(said, sentence)
        || !said.isPart() && Stranger.speaks(said, sentence);
  }

  private @Nullable Subject meant(Utterance said, Sentences.Range sentence) {
    Subject body = MeantBody.of(said, sentence, bodies);
    return body == null ? OfficialOfLand.of(said, sentence, subjects, cast::toPeople) : body;
  }

  /** A pronoun never means an organisation. */
  private boolean isHeOfABody(Utterance said, Sentences.Range sentence) {
    return last != null
        && last.body()
        && (said.isByHeAfter()
            || Pronoun.at(said.verbPassage(), sentence.from(), sentence.to()) >= 0);
  }

  private @Nullable Subject subject(Utterance said) {
    Passage passage = said.verbPassage();
    Sentences.Range sentence = passage.sentences().of(said.verbFrom());
    List<Subject> here = here(said, passage, sentence);
    if (said.isAttributed()) {
      Subject near = beside(said, here);
      Subject body = near == null && said.isNamed() ? MeantBody.attributed(said, bodies) : near;
      return body == null ? told(said, here) : body;
    }
    if (said.rule().equals(Utterance.BEFORE_SPEAKER)) {
      return SpeakerAfter.of(said, here);
    }
    int pronoun = Pronoun.at(passage, sentence.from(), said.verbFrom());
    if (said.isByHeAfter() || pronoun >= 0 && isHeWhoActs(passage, pronoun)) {
      return null;
    }
    int unnamed = pronoun < 0 ? Unnamed.before(said, sentence) : -1;
    int mark = MarkedActor.mark(said, sentence);
    Subject after = passage.language().subjectAfter() ? SpeakerAfter.of(said, here) : null;
    @Nullable Subject before =
        here.stream()
            .filter(s -> s.to() <= said.verbFrom() && s.acts() || isRightBefore(said, s))
            .filter(s -> MarkedActor.maySpeak(s, mark) && !Pronoun.isOnlyLed(s, sentence))
            .filter(s -> unnamed < 0 || s.from() < unnamed || isApposed(s) || isMarked(said, s))
            .findFirst()
            .orElse(null);
    before = SpeakerBefore.of(said, here, before);
    Subject apposed = here.stream().filter(s -> isApposed(s, said)).findFirst().orElse(null);
    boolean told =
        before != null && before.to() == said.verbFrom() && passage.language().bareVerb();
    if (!told && (after != null || apposed != null)) {
      return after == null ? apposed : SpeakerAfter.meant(said, after, last);
    }
    if (pronoun < 0 && (before == null || SpeakingBody.leads(said, sentence, bodies))) {
      return SpeakingBody.of(said, sentence, bodies);
    }
    boolean he = mark < 0 && pronoun >= 0 && !SpeakerBefore.isOwned(pronoun, before);
    return before == null
        ? SpeakerBefore.ofClauseBefore(passage, here, pronoun)
        : he && pronoun < before.from() ? null : before;
  }

  private List<Subject> here(Utterance said, Passage passage, Sentences.Range sentence) {
    return candidates(passage, sentence, said.rule().equals(Utterance.BROKEN)).stream()
        .filter(s -> !spoken(said, s))
        .filter(s -> !s.isShared() || SpeakerBefore.mayMean(said, s, sentence))
        .toList();
  }

  /** «X سے ملاقات کے بعد انہوں نے بتایا»: where a word marks the one who acts. */
  private static boolean isHeWhoActs(Passage passage, int pronoun) {
    return passage.is(Kind.ACTOR, passage.after(Kind.PRONOUN, pronoun));
  }

  /** «یکی از اعضای شورا، بابک زیاری، گفت». */
  private static boolean isApposed(Subject subject) {
    return subject.person() && subject.passage().mark(subject.from() - 1, "،,");
  }

  /** «همسر این هنرمند، جمشید خاضع، گفت»: the name between commas before the verb. */
  private static boolean isApposed(Subject subject, Utterance said) {
    return isApposed(subject)
        && said.isBeside(subject)
        && said.verbPassage().mark(subject.to(), "،,");
  }

  /**
   * «عدالت کے باہر … X نے کہا»: a word marks it as the one who acts, or it stands beside the verb.
   */
  private static boolean isMarked(Utterance said, Subject subject) {
    return said.isBeside(subject) || subject.passage().is(Kind.ACTOR, subject.to());
  }

  /** "… fell after the minister said": a conjunction; «نقل البيان عن X قوله». */
  private static boolean isRightBefore(Utterance said, Subject subject) {
    Language language = said.verbPassage().language();
    return (language.offices() == Language.Offices.BOTH || language.proclitics())
        && subject.to() == said.verbFrom()
        && !subject.isLinked()
        && said.verbPassage().token(subject.to() - 1).suffix().isEmpty();
  }

  /** Right after the phrase, or right before it; null for a pronoun, which is the last one's. */
  private static @Nullable Subject beside(Utterance said, List<Subject> here) {
    return here.stream()
        .filter(
            s ->
                s.to() == said.verbFrom()
                    || s.from() >= said.verbTo() && s.from() - said.verbTo() <= 1)
        .findFirst()
        .orElse(null);
  }

  /**
   * «X Kun.uz muxbiriga ma’lum qilishicha»: whom X tells it stands between; «X осторожен: по его
   * мнению, …».
   */
  private static @Nullable Subject told(Utterance said, List<Subject> here) {
    boolean last = said.verbPassage().language().verbLast();
    boolean colon = said.verbPassage().mark(said.verbFrom() - 1, ":");
    return here.stream()
        .filter(s -> (last || colon) && s.person() && s.to() < said.verbFrom() && s.acts())
        .findFirst()
        .orElse(null);
  }

  private static boolean spoken(Utterance said, Subject subject) {
    return said.passage() == subject.passage() && said.holds(subject.from());
  }

  private List<Subject> candidates(Passage passage, Sentences.Range sentence) {
    return candidates(passage, sentence, false);
  }

  /**
   * @param inMarks true where words in quotation marks may name the one who speaks
   */
  private List<Subject> candidates(Passage passage, Sentences.Range sentence, boolean inMarks) {
    int dateline = Dateline.end(passage);
    List<Subject> here = new ArrayList<>();
    for (Subject subject : subjects) {
      boolean inside = subject.passage() == passage && sentence.holds(subject.from());
      if (inside && subject.from() >= dateline && (inMarks || !subject.quoted())) {
        here.add(subject);
      }
    }
    here.sort(Comparator.comparingInt(Subject::from));
    return here;
  }
}
