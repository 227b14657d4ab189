package io.chapar.extract.speech;

import io.chapar.extract.block.ReportingAgency;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.coreference.PersonResolver;
import io.chapar.extract.coreference.SpeakerCandidate;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.organisation.OrganisationMention;
import io.chapar.extract.organisation.OrganisationResolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who says an utterance; asked in the order of the article, so that pronouns find the last one. */
final class Speakers {
  private static final double BY_NAME = 1;
  private static final double BY_PRONOUN = 0.8;

  static final Speaker NOBODY = new Speaker(null, BY_NAME);

  private static final int CLOSE = 6;
  private static final int FAR = 14;

  /**
   * @param name null when it is not certain
   */
  record Speaker(@Nullable String name, double certainty) {
    boolean isByPronoun() {
      return certainty == BY_PRONOUN;
    }
  }

  private final PersonResolver cast;
  private final Map<TokenisedBlock, List<SpeakerCandidate>> subjects;
  private final List<OrganisationMention> organisations;
  private final Antecedents antecedents = new Antecedents();

  /** Those who spoke under names that no table has, by the last word of each. */
  private final Map<String, SpeakerCandidate> unlisted = new HashMap<>();

  private @Nullable SpeakerCandidate last;

  /** False of one who only acts. */
  private boolean spoke;

  private int read;

  Speakers(PersonResolver cast, OrganisationResolver organisations) {
    this.cast = cast;
    subjects = cast.subjects().stream().collect(Collectors.groupingBy(SpeakerCandidate::block));
    this.organisations = organisations.names();
  }

  /** Takes note of who acts in the sentences before the token, since it was last asked. */
  void readTo(TokenisedBlock block, int token) {
    for (Sentences.Range sentence : block.sentences().all()) {
      if (sentence.from() >= read && sentence.to() <= token) {
        note(block, sentence);
        read = sentence.to();
      }
    }
  }

  void readToEnd(TokenisedBlock block) {
    readTo(block, block.size());
    read = 0;
  }

  private void note(TokenisedBlock block, Sentences.Range sentence) {
    SpeakerCandidate first =
        candidates(block, sentence).stream()
            .filter(s -> s.acts() && !s.isShared())
            .findFirst()
            .orElse(null);
    int pronoun = Pronoun.at(block, sentence.from(), sentence.to());
    if (first != null && (pronoun < 0 || pronoun > first.from())) {
      take(first);
      spoke = false;
    }
  }

  private void take(SpeakerCandidate subject) {
    last = subject;
    spoke = true;
    antecedents.note(subject);
  }

  /** True when an organisation spoke last. */
  boolean isOrganisation() {
    return last != null && last.organisation();
  }

  Speaker of(Utterance said) {
    Sentences.Range sentence = said.verbBlock().sentences().of(said.verbFrom());
    boolean announced = said.verbBlock() != said.block();
    if (!announced) {
      readTo(said.block(), sentence.from());
    }
    SpeakerCandidate subject = acting(said, sentence);
    read = announced ? read : Math.max(Math.max(sentence.to(), said.to()), read);
    if (subject != null) {
      return named(subject);
    }
    boolean unnamed = AnonymousSource.speaks(said, sentence);
    Speaker described = unnamed ? described(said, sentence) : null;
    return described == null ? lastOrAhead(said, sentence, unnamed) : described;
  }

  private Speaker named(SpeakerCandidate subject) {
    take(subject);
    return new Speaker(subject.speaker(), BY_NAME);
  }

  private @Nullable SpeakerCandidate acting(Utterance said, Sentences.Range sentence) {
    SpeakerCandidate beside = BesideMarks.of(said, candidates(said.verbBlock(), sentence));
    boolean organisation =
        beside != null && MeantOrganisation.of(said, sentence, organisations) != null;
    return beside == null || organisation ? subject(said) : full(beside);
  }

  private SpeakerCandidate full(SpeakerCandidate subject) {
    String speaker = subject.speaker();
    boolean listed = speaker != null && cast.hasPerson(speaker);
    return listed ? subject : known(subject);
  }

  /** The one by whose last word "Dolan" is called; the same where nobody was. */
  private SpeakerCandidate known(SpeakerCandidate written) {
    String last = written.block().token(written.to() - 1).folded();
    boolean single = written.to() - written.from() == 1;
    SpeakerCandidate full = single ? unlisted.get(last) : null;
    if (full == null && written.person()) {
      unlisted.put(last, written);
    }
    return full == null ? written : full;
  }

  /** «یکی از کارشناسان», "the union": null where the words say nothing of who that is. */
  private @Nullable Speaker described(Utterance said, Sentences.Range sentence) {
    SpeakerCandidate meant = MeantOrganisation.of(said, sentence, organisations);
    String heard = meant == null ? AnonymousSource.heard(said, sentence) : null;
    if (meant == null && heard == null) {
      return null;
    }
    last = meant;
    return new Speaker(meant == null ? heard : meant.speaker(), BY_PRONOUN);
  }

  private Speaker lastOrAhead(Utterance said, Sentences.Range sentence, boolean unnamed) {
    if (said.isLoose() && !goesOn(said)) {
      return NOBODY;
    }
    int begin = Math.max(sentence.from(), ReportingAgency.end(said.verbBlock()));
    SpeakerCandidate ahead = BesideMarks.ahead(said, begin);
    if (ahead != null) {
      return named(full(ahead));
    }
    boolean another = !said.isAlone() && isAnother(said, sentence);
    last = unnamed || another ? null : antecedents.meant(last, said, sentence);
    boolean he = Pronoun.at(said.verbBlock(), sentence.from(), sentence.to()) >= 0;
    return last == null || he && last.organisation()
        ? NOBODY
        : new Speaker(last.speaker(), BY_PRONOUN);
  }

  /** Words in marks beside which nothing stands are of the one who spoke last. */
  private boolean goesOn(Utterance said) {
    boolean before = said.block().language().capitals() && said.from() > 1;
    return said.isAlone()
        && (spoke || before && last != null && last.who() != SpeakerCandidate.Who.JOB_TITLE);
  }

  /** "Two ministers left, saying the plan was wrong": its subject is the sentence's, or nobody. */
  private static boolean isAnother(Utterance said, Sentences.Range sentence) {
    TokenisedBlock block = said.verbBlock();
    return block.language().jobTitles() == Language.HeadDirection.BOTH
        && said.to() > said.verbFrom()
        && Pronoun.at(block, sentence.from(), said.verbFrom()) < 0;
  }

  private @Nullable SpeakerCandidate subject(Utterance said) {
    TokenisedBlock block = said.verbBlock();
    Sentences.Range sentence = block.sentences().of(said.verbFrom());
    List<SpeakerCandidate> here = here(said, block, sentence);
    if (said.isAttributed()) {
      SpeakerCandidate near = beside(said, here);
      SpeakerCandidate organisation =
          near == null && said.isNamed() ? MeantOrganisation.attributed(said, organisations) : near;
      return organisation == null ? told(said, here) : organisation;
    }
    if (said.rule().equals(Utterance.BEFORE_SPEAKER)) {
      return speakerAfter(said, here);
    }
    int pronoun = Pronoun.at(block, sentence.from(), said.verbFrom());
    int mark = mark(said, sentence);
    SpeakerCandidate after = block.language().subjectAfter() ? speakerAfter(said, here) : null;
    SpeakerCandidate before = speakerBefore(said, here, first(said, here, mark));
    boolean told = before != null && before.to() == said.verbFrom() && block.language().bareVerb();
    if (!told && after != null) {
      return meantAfter(said, after, last);
    }
    if (pronoun < 0 && before == null) {
      return SpeakingOrganisation.of(said, sentence, organisations);
    }
    boolean he = mark < 0 && pronoun >= 0;
    return he && before != null && pronoun < before.from() ? null : before;
  }

  /** «X نے کہا»: the one who is marked as acting; else a job title, or whoever, where none is. */
  private static @Nullable SpeakerCandidate first(
      Utterance said, List<SpeakerCandidate> here, int mark) {
    List<SpeakerCandidate> acting =
        here.stream()
            .filter(s -> s.to() <= said.verbFrom() && s.acts() || isRightBefore(said, s))
            .filter(s -> mark < 0 || s.to() == mark || s.who() == SpeakerCandidate.Who.JOB_TITLE)
            .toList();
    return acting.stream()
        .filter(s -> s.to() == mark)
        .findFirst()
        .orElse(acting.isEmpty() ? null : acting.get(0));
  }

  /** The mark of the first one before the verb, outside of what is said; -1 where none stands. */
  private static int mark(Utterance said, Sentences.Range sentence) {
    TokenisedBlock block = said.verbBlock();
    for (int i = sentence.from() + 1; i < said.verbFrom(); i++) {
      boolean spoken = said.block() == block && said.holds(i) || block.sentences().quoted(i);
      if (block.is(LexicalCategory.ACTOR, i) && block.word(i - 1) && !spoken) {
        return i;
      }
    }
    return -1;
  }

  private List<SpeakerCandidate> here(
      Utterance said, TokenisedBlock block, Sentences.Range sentence) {
    return candidates(block, sentence).stream()
        .filter(s -> !spoken(said, s) && !s.isShared())
        .toList();
  }

  /** "… fell after the minister said": a conjunction; «نقل البيان عن X قوله». */
  private static boolean isRightBefore(Utterance said, SpeakerCandidate subject) {
    Language language = said.verbBlock().language();
    return (language.jobTitles() == Language.HeadDirection.BOTH || language.proclitics())
        && subject.to() == said.verbFrom()
        && said.verbBlock().token(subject.to() - 1).suffix().isEmpty();
  }

  /** Right after the phrase, or right before it; null for a pronoun, which is the last one's. */
  private static @Nullable SpeakerCandidate beside(Utterance said, List<SpeakerCandidate> here) {
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
  private static @Nullable SpeakerCandidate told(Utterance said, List<SpeakerCandidate> here) {
    boolean last = said.verbBlock().language().verbLast();
    boolean colon = said.verbBlock().mark(said.verbFrom() - 1, ":");
    return here.stream()
        .filter(s -> (last || colon) && s.person() && s.to() < said.verbFrom() && s.acts())
        .findFirst()
        .orElse(null);
  }

  private static boolean spoken(Utterance said, SpeakerCandidate subject) {
    return said.block() == subject.block() && said.holds(subject.from());
  }

  /** Outside of quotation marks. */
  private List<SpeakerCandidate> candidates(TokenisedBlock block, Sentences.Range sentence) {
    int dateline = ReportingAgency.end(block);
    List<SpeakerCandidate> here = new ArrayList<>();
    for (SpeakerCandidate subject : subjects.getOrDefault(block, List.of())) {
      boolean inside = sentence.holds(subject.from()) && subject.from() >= dateline;
      if (inside && !subject.quoted()) {
        here.add(subject);
      }
    }
    here.sort(Comparator.comparingInt(SpeakerCandidate::from));
    return here;
  }

  /** Who speaks right after the verb, where the subject may follow it. */
  private static @Nullable SpeakerCandidate speakerAfter(
      Utterance said, List<SpeakerCandidate> here) {
    int reach = isVerbLast(said) ? FAR : CLOSE;
    return here.stream()
        .filter(s -> s.from() >= said.verbTo() && s.from() - said.verbTo() <= reach)
        .filter(s -> !s.oblique() && !said.isToldTo(s.from()))
        .findFirst()
        .orElse(null);
  }

  /** «…, отметил политик.»: a job title alone right after the verb is of the one who spoke last. */
  private static SpeakerCandidate meantAfter(
      Utterance said, SpeakerCandidate after, @Nullable SpeakerCandidate last) {
    TokenisedBlock block = after.block();
    boolean alone = after.from() == said.verbTo() && after.to() == after.from() + 1;
    boolean jobTitle = alone && after.who() == SpeakerCandidate.Who.JOB_TITLE && isVerbLast(said);
    boolean ends = !block.word(after.to()) || block.is(LexicalCategory.PREPOSITION, after.to());
    return jobTitle && ends && last != null && last.person() ? last : after;
  }

  /** «…, сообщил на встрече с послами X»: of what stands before its verb, where cases tell. */
  private static boolean isVerbLast(Utterance said) {
    return said.verbBlock().language().has(AffixClass.SURNAMECASE)
        && said.block() == said.verbBlock()
        && said.to() <= said.verbFrom();
  }

  /**
   * "At a meeting with his counterpart, X, Y said", «Вдова X, учительница Y, сказала».
   *
   * @param first who else acts in the sentence
   */
  private static @Nullable SpeakerCandidate speakerBefore(
      Utterance said, List<SpeakerCandidate> here, @Nullable SpeakerCandidate first) {
    Language language = said.verbBlock().language();
    boolean both = language.jobTitles() == Language.HeadDirection.BOTH;
    boolean cases = language.has(AffixClass.SURNAMECASE) && !language.verbLast();
    if (!both && !cases) {
      return language.jobTitles() == Language.HeadDirection.LAST
          ? beforeClause(said, here, first)
          : first;
    }
    return here.stream()
        .filter(s -> s.person() && s.acts())
        .filter(s -> both && s.to() == said.verbFrom() || cases && said.isBeside(s))
        .findFirst()
        .orElse(first);
  }

  /**
   * «Жәбірленуші тараптың қорғаушысы X шағым беретінін айтты»: no job title that stands before it.
   */
  private static @Nullable SpeakerCandidate beforeClause(
      Utterance said, List<SpeakerCandidate> here, @Nullable SpeakerCandidate first) {
    boolean jobTitle = first != null && first.who() == SpeakerCandidate.Who.JOB_TITLE;
    return !jobTitle || said.block() != said.verbBlock()
        ? first
        : here.stream()
            .filter(s -> s.person() && s.acts() && s.to() == said.from())
            .findFirst()
            .orElse(first);
  }
}
