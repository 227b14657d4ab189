package io.chapar.extract.coreference;

import io.chapar.extract.block.ReportingAgency;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.jobtitle.JobTitle;
import io.chapar.extract.language.LexicalCategory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * News often names a job title in one paragraph and its holder, without it, at the beginning of the
 * next. The two are joined only when the first has a single job title that acts and nobody by name.
 */
final class LeadJobTitles {
  private static final int MOST_WORDS = 5;
  private static final String OPENING = "«\"“";

  private final Map<TokenisedBlock, List<JobTitle>> bare;
  private final Map<TokenisedBlock, List<SpeakerCandidate>> subjects;
  private final List<PersonEntity> figures;

  private LeadJobTitles(
      List<JobTitle> bare, List<SpeakerCandidate> subjects, List<PersonEntity> figures) {
    this.bare = bare.stream().collect(Collectors.groupingBy(JobTitle::block));
    this.subjects = subjects.stream().collect(Collectors.groupingBy(SpeakerCandidate::block));
    this.figures = figures;
  }

  /**
   * @param bare job titles that stand without a name
   * @param subjects the people named so far
   */
  static void join(
      List<TokenisedBlock> blocks,
      List<JobTitle> bare,
      List<SpeakerCandidate> subjects,
      List<PersonEntity> figures) {
    LeadJobTitles lead = new LeadJobTitles(bare, subjects, figures);
    for (int i = 0; i + 1 < blocks.size(); i++) {
      lead.join(blocks.get(i), blocks.get(i + 1));
    }
    blocks.forEach(lead::joinWithin);
  }

  /** The same from one sentence to the next. */
  private void joinWithin(TokenisedBlock block) {
    boolean any = bare.containsKey(block);
    List<Sentences.Range> sentences = any ? block.sentences().all() : List.of();
    for (int i = 0; i + 1 < sentences.size(); i++) {
      PersonEntity figure = opening(block, sentences.get(i + 1).from());
      boolean lacksOne = figure != null && figure.hasNoJobTitle();
      JobTitle jobTitle = lacksOne ? alone(block, sentences.get(i)) : null;
      if (jobTitle != null && figure != null) {
        figure.holds(JobTitleKey.of(jobTitle), jobTitle.words());
      }
    }
  }

  /** The job title that begins a sentence which names nobody. */
  private @Nullable JobTitle alone(TokenisedBlock block, Sentences.Range sentence) {
    int begin = Math.max(sentence.from(), ReportingAgency.end(block));
    boolean named = subjects(block).stream().anyMatch(s -> sentence.holds(s.from()));
    return jobTitles(block).stream()
        .filter(o -> !named && leads(o, begin))
        .findFirst()
        .orElse(null);
  }

  /** «همچنین وزیر …»: few words stand before it in its sentence, and no preposition right there. */
  private static boolean leads(JobTitle jobTitle, int begin) {
    TokenisedBlock block = jobTitle.block();
    int words = jobTitle.from() - begin;
    boolean near = words > 0 && words <= MOST_WORDS && !block.language().capitals();
    return words == 0
        || near && block.endingAt(LexicalCategory.PREPOSITION, jobTitle.from()) == null;
  }

  private @Nullable PersonEntity opening(TokenisedBlock block, int begin) {
    int i = begin;
    while (block.is(LexicalCategory.HONORIFIC, i)) {
      i = block.after(LexicalCategory.HONORIFIC, i);
    }
    int from = i;
    return subjects(block).stream()
        .filter(s -> s.person() && (s.from() == begin || s.from() == from) && s.acts())
        .findFirst()
        .map(this::figure)
        .orElse(null);
  }

  private void join(TokenisedBlock block, TokenisedBlock next) {
    JobTitle jobTitle = acting(block);
    PersonEntity figure = opening(next);
    if (jobTitle != null && figure != null && figure.hasNoJobTitle() && !also(next)) {
      figure.holds(JobTitleKey.of(jobTitle), jobTitle.words());
    } else {
      joinBack(block, next);
    }
  }

  /** The other way about: the name speaks in one paragraph, the next begins with the job title. */
  private void joinBack(TokenisedBlock block, TokenisedBlock next) {
    JobTitle jobTitle = subjects(next).isEmpty() && !also(next) ? opens(next) : null;
    PersonEntity speaker = jobTitle == null ? null : onlySpeaker(block);
    if (speaker != null && jobTitle != null && speaker.hasNoJobTitle()) {
      speaker.holds(JobTitleKey.of(jobTitle), jobTitle.words());
    }
  }

  /** «X نیز گفت»: somebody else, in addition. */
  private static boolean also(TokenisedBlock block) {
    Sentences.Range sentence = block.sentences().of(0);
    for (int i = 0;
        i < sentence.to() && !block.anyOf(i, LexicalCategory.VERB, LexicalCategory.THAT);
        i++) {
      if (block.is(LexicalCategory.ALSO, i)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable PersonEntity onlySpeaker(TokenisedBlock block) {
    List<SpeakerCandidate> here = subjects(block);
    boolean one =
        jobTitles(block).isEmpty()
            && here.stream().map(SpeakerCandidate::speaker).distinct().count() == 1;
    return one && speaks(here.get(0)) ? figure(here.get(0)) : null;
  }

  /** But not in «از شهادت سرگرد نارویی خبر داد»: behind a preposition. */
  private static boolean speaks(SpeakerCandidate subject) {
    TokenisedBlock block = subject.block();
    Sentences.Range sentence = block.sentences().of(subject.from());
    int begin = Math.max(sentence.from(), ReportingAgency.end(block));
    return IntStream.range(subject.to(), sentence.to())
            .anyMatch(i -> block.is(LexicalCategory.VERB, i))
        && IntStream.range(begin, subject.from())
            .noneMatch(i -> block.is(LexicalCategory.PREPOSITION, i));
  }

  private @Nullable JobTitle opens(TokenisedBlock block) {
    return jobTitles(block).stream()
        .findFirst()
        .filter(o -> o.from() == 0 || o.from() == ReportingAgency.end(block))
        .orElse(null);
  }

  /** The job title that begins a paragraph which names nobody but in what it says. */
  private @Nullable JobTitle acting(TokenisedBlock block) {
    int begin = ReportingAgency.end(block);
    int one = block.is(LexicalCategory.NUMERAL, begin) ? begin + 1 : begin;
    return jobTitles(block).stream()
        .findFirst()
        .filter(o -> o.from() == one)
        .filter(o -> subjects(block).stream().noneMatch(s -> s.from() < speech(o)))
        .orElse(null);
  }

  /** Where what the job title says begins, in its first sentence; the end where it says nothing. */
  private static int speech(JobTitle jobTitle) {
    TokenisedBlock block = jobTitle.block();
    int end = block.sentences().of(jobTitle.from()).to();
    for (int i = jobTitle.to(); i < end && !block.language().capitals(); i++) {
      int said = block.after(LexicalCategory.VERB, i);
      if (said > i && (block.mark(said, ":«") || block.is(LexicalCategory.THAT, said))) {
        return said;
      }
    }
    return block.size();
  }

  /** Who is named first: «آقای مرادی», «شیخ «علی سلیم»». */
  private @Nullable PersonEntity opening(TokenisedBlock block) {
    int i = ReportingAgency.end(block);
    while (block.is(LexicalCategory.HONORIFIC, i) || block.mark(i, OPENING)) {
      i = Math.max(i + 1, block.after(LexicalCategory.HONORIFIC, i));
    }
    int begin = i;
    return subjects(block).stream()
        .filter(s -> s.person() && s.from() <= begin)
        .findFirst()
        .map(this::figure)
        .orElse(null);
  }

  private List<JobTitle> jobTitles(TokenisedBlock block) {
    return bare.getOrDefault(block, List.of());
  }

  private List<SpeakerCandidate> subjects(TokenisedBlock block) {
    return subjects.getOrDefault(block, List.of());
  }

  private @Nullable PersonEntity figure(SpeakerCandidate subject) {
    return figures.stream()
        .filter(f -> f.name().equals(subject.speaker()))
        .findFirst()
        .orElse(null);
  }
}
