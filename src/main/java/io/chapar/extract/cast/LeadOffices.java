package io.chapar.extract.cast;

import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.office.JobTitle;
import io.chapar.extract.passage.ReportingAgency;
import io.chapar.extract.passage.Sentences;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * News often names an office in one paragraph and its holder, without it, at the beginning of the
 * next. The two are joined only when the first has a single office that acts and nobody by name.
 */
final class LeadOffices {
  private static final int MOST_WORDS = 5;
  private static final String OPENING = "«\"“";

  private final Map<TokenisedBlock, List<JobTitle>> bare;
  private final Map<TokenisedBlock, List<Subject>> subjects;
  private final List<PersonEntity> figures;

  private LeadOffices(List<JobTitle> bare, List<Subject> subjects, List<PersonEntity> figures) {
    this.bare = bare.stream().collect(Collectors.groupingBy(JobTitle::passage));
    this.subjects = subjects.stream().collect(Collectors.groupingBy(Subject::passage));
    this.figures = figures;
  }

  /**
   * @param bare offices that stand without a name
   * @param subjects the people named so far
   */
  static void join(
      List<TokenisedBlock> passages,
      List<JobTitle> bare,
      List<Subject> subjects,
      List<PersonEntity> figures) {
    LeadOffices lead = new LeadOffices(bare, subjects, figures);
    for (int i = 0; i + 1 < passages.size(); i++) {
      lead.join(passages.get(i), passages.get(i + 1));
    }
    passages.forEach(lead::joinWithin);
  }

  /** The same from one sentence to the next. */
  private void joinWithin(TokenisedBlock passage) {
    boolean any = bare.containsKey(passage);
    List<Sentences.Range> sentences = any ? passage.sentences().all() : List.of();
    for (int i = 0; i + 1 < sentences.size(); i++) {
      PersonEntity figure = opening(passage, sentences.get(i + 1).from());
      boolean lacksOne = figure != null && figure.hasNoOffice();
      JobTitle office = lacksOne ? alone(passage, sentences.get(i)) : null;
      if (office != null && figure != null) {
        figure.holds(OfficeKey.of(office), office.words());
      }
    }
  }

  /** The office that begins a sentence which names nobody. */
  private @Nullable JobTitle alone(TokenisedBlock passage, Sentences.Range sentence) {
    int begin = Math.max(sentence.from(), ReportingAgency.end(passage));
    boolean named = subjects(passage).stream().anyMatch(s -> sentence.holds(s.from()));
    return offices(passage).stream()
        .filter(o -> !named && leads(o, begin))
        .findFirst()
        .orElse(null);
  }

  /** «همچنین وزیر …»: few words stand before it in its sentence, and no preposition right there. */
  private static boolean leads(JobTitle office, int begin) {
    TokenisedBlock passage = office.passage();
    int words = office.from() - begin;
    boolean near = words > 0 && words <= MOST_WORDS && !passage.language().capitals();
    return words == 0
        || near && passage.endingAt(LexicalCategory.PREPOSITION, office.from()) == null;
  }

  private @Nullable PersonEntity opening(TokenisedBlock passage, int begin) {
    int i = begin;
    while (passage.is(LexicalCategory.HONORIFIC, i)) {
      i = passage.after(LexicalCategory.HONORIFIC, i);
    }
    int from = i;
    return subjects(passage).stream()
        .filter(s -> s.person() && (s.from() == begin || s.from() == from) && s.acts())
        .findFirst()
        .map(this::figure)
        .orElse(null);
  }

  private void join(TokenisedBlock passage, TokenisedBlock next) {
    JobTitle office = acting(passage);
    PersonEntity figure = opening(next);
    if (office != null && figure != null && figure.hasNoOffice() && !also(next)) {
      figure.holds(OfficeKey.of(office), office.words());
    } else {
      joinBack(passage, next);
    }
  }

  /** The other way about: the name speaks in one paragraph, the next begins with the office. */
  private void joinBack(TokenisedBlock passage, TokenisedBlock next) {
    JobTitle office = subjects(next).isEmpty() && !also(next) ? opens(next) : null;
    PersonEntity speaker = office == null ? null : onlySpeaker(passage);
    if (speaker != null && office != null && speaker.hasNoOffice()) {
      speaker.holds(OfficeKey.of(office), office.words());
    }
  }

  /** «X نیز گفت»: somebody else, in addition. */
  private static boolean also(TokenisedBlock passage) {
    Sentences.Range sentence = passage.sentences().of(0);
    for (int i = 0;
        i < sentence.to() && !passage.anyOf(i, LexicalCategory.VERB, LexicalCategory.THAT);
        i++) {
      if (passage.is(LexicalCategory.ALSO, i)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable PersonEntity onlySpeaker(TokenisedBlock passage) {
    List<Subject> here = subjects(passage);
    boolean one =
        offices(passage).isEmpty() && here.stream().map(Subject::speaker).distinct().count() == 1;
    return one && speaks(here.get(0)) ? figure(here.get(0)) : null;
  }

  /** But not in «از شهادت سرگرد نارویی خبر داد»: behind a preposition. */
  private static boolean speaks(Subject subject) {
    TokenisedBlock passage = subject.passage();
    Sentences.Range sentence = passage.sentences().of(subject.from());
    int begin = Math.max(sentence.from(), ReportingAgency.end(passage));
    return IntStream.range(subject.to(), sentence.to())
            .anyMatch(i -> passage.is(LexicalCategory.VERB, i))
        && IntStream.range(begin, subject.from())
            .noneMatch(i -> passage.is(LexicalCategory.PREPOSITION, i));
  }

  private @Nullable JobTitle opens(TokenisedBlock passage) {
    return offices(passage).stream()
        .findFirst()
        .filter(o -> o.from() == 0 || o.from() == ReportingAgency.end(passage))
        .orElse(null);
  }

  /** The office that begins a paragraph which names nobody but in what it says. */
  private @Nullable JobTitle acting(TokenisedBlock passage) {
    int begin = ReportingAgency.end(passage);
    int one = passage.is(LexicalCategory.NUMERAL, begin) ? begin + 1 : begin;
    return offices(passage).stream()
        .findFirst()
        .filter(o -> o.from() == one)
        .filter(o -> subjects(passage).stream().noneMatch(s -> s.from() < speech(o)))
        .orElse(null);
  }

  /** Where what the office says begins, in its first sentence; the end where it says nothing. */
  private static int speech(JobTitle office) {
    TokenisedBlock passage = office.passage();
    int end = passage.sentences().of(office.from()).to();
    for (int i = office.to(); i < end && !passage.language().capitals(); i++) {
      int said = passage.after(LexicalCategory.VERB, i);
      if (said > i && (passage.mark(said, ":«") || passage.is(LexicalCategory.THAT, said))) {
        return said;
      }
    }
    return passage.size();
  }

  /** Who is named first: «آقای مرادی», «شیخ «علی سلیم»». */
  private @Nullable PersonEntity opening(TokenisedBlock passage) {
    int i = ReportingAgency.end(passage);
    while (passage.is(LexicalCategory.HONORIFIC, i) || passage.mark(i, OPENING)) {
      i = Math.max(i + 1, passage.after(LexicalCategory.HONORIFIC, i));
    }
    int begin = i;
    return subjects(passage).stream()
        .filter(s -> s.person() && s.from() <= begin)
        .findFirst()
        .map(this::figure)
        .orElse(null);
  }

  private List<JobTitle> offices(TokenisedBlock passage) {
    return bare.getOrDefault(passage, List.of());
  }

  private List<Subject> subjects(TokenisedBlock passage) {
    return subjects.getOrDefault(passage, List.of());
  }

  private @Nullable PersonEntity figure(Subject subject) {
    return figures.stream()
        .filter(f -> f.name().equals(subject.speaker()))
        .findFirst()
        .orElse(null);
  }
}
