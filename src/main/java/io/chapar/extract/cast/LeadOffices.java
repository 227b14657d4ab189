package io.chapar.extract.cast;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.office.LeadIn;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * News often names an office in one paragraph and its holder, without it, at the beginning of the
 * next. The two are joined only when the first has a single office that acts and nobody by name.
 */
final class LeadOffices {
  /** What the table of occasions says of words that a clause follows. */
  private static final String CLAUSE = "clause";

  private final Map<Passage, List<Office>> bare;
  private final Map<Passage, List<Subject>> subjects;
  private final List<Figure> figures;

  private LeadOffices(List<Office> bare, List<Subject> subjects, List<Figure> figures) {
    this.bare = bare.stream().collect(Collectors.groupingBy(Office::passage));
    this.subjects = subjects.stream().collect(Collectors.groupingBy(Subject::passage));
    this.figures = figures;
  }

  /**
   * @param bare offices that stand without a name
   * @param subjects the people named so far
   */
  static void join(
      List<Passage> passages, List<Office> bare, List<Subject> subjects, List<Figure> figures) {
    LeadOffices lead = new LeadOffices(bare, subjects, figures);
    for (int i = 0; i + 1 < passages.size(); i++) {
      lead.join(passages.get(i), passages.get(i + 1));
    }
    passages.forEach(lead::joinWithin);
  }

  /** The same from one sentence to the next. */
  private void joinWithin(Passage passage) {
    boolean any = bare.containsKey(passage);
    List<Sentences.Range> sentences = any ? passage.sentences().all() : List.of();
    for (int i = 0; i + 1 < sentences.size(); i++) {
      Figure figure = opening(passage, sentences.get(i + 1).from());
      boolean lacksOne = figure != null && figure.hasNoOffice();
      Office office = lacksOne ? alone(passage, sentences.get(i)) : null;
      if (office != null && figure != null) {
        figure.holds(OfficeKey.of(office), office.words());
      }
    }
  }

  /** The office that begins a sentence which names nobody. */
  private @Nullable Office alone(Passage passage, Sentences.Range sentence) {
    int begin = Math.max(sentence.from(), Dateline.end(passage));
    boolean named = subjects(passage).stream().anyMatch(s -> sentence.holds(s.from()));
    return offices(passage).stream()
        .filter(o -> !named && LeadIn.ends(passage, begin, o.from()))
        .findFirst()
        .filter(o -> isAlone(o) && !isOneOfMany(o))
        .orElse(null);
  }

  /** «کارشناس اقتصادی گفت … کارشناس هواشناسی گفت»: a trade that others of the passage have too. */
  private boolean isOneOfMany(Office office) {
    return offices(office.passage()).stream()
        .filter(o -> isSameTrade(o, office))
        .anyMatch(o -> !OfficeKey.of(o).equals(OfficeKey.of(office)));
  }

  private static boolean isSameTrade(Office one, Office other) {
    return one.passage().token(one.from()).is(other.passage().token(other.from()).folded());
  }

  /** «وزیراعظم کے مشیر رانا ثنااللہ»: no name that tables do not know follows it. */
  private static boolean isAlone(Office office) {
    Passage passage = office.passage();
    int next = office.to() + 1;
    boolean name =
        NameWords.unknown(passage, next) || passage.anyOf(next, Kind.ACTOR, Kind.VERB, Kind.ALSO);
    return !name || !NameWords.rare(passage, office.to());
  }

  private @Nullable Figure opening(Passage passage, int begin) {
    int i = begin;
    while (passage.is(Kind.HONORIFIC, i)) {
      i = passage.after(Kind.HONORIFIC, i);
    }
    int from = i;
    return subjects(passage).stream()
        .filter(s -> s.person() && (s.from() == begin || s.from() == from) && s.acts())
        .findFirst()
        .map(this::figure)
        .orElse(null);
  }

  private void join(Passage passage, Passage next) {
    Office office = acting(passage, next);
    Figure figure = opening(next);
    boolean other = figure != null && !isNamed(figure, passage) && !isApart(figure, passage, next);
    if (office != null && figure != null && other && figure.hasNoOffice() && !also(next)) {
      figure.holds(OfficeKey.of(office), office.words());
    } else {
      joinBack(passage, next);
    }
  }

  /**
   * «رئیس شورا هم گفت: … X که دکان‌دار است»: where others spoke before, somebody else is told of.
   */
  private boolean isApart(Figure figure, Passage passage, Passage next) {
    return isDescribed(next)
        && subjects.values().stream()
            .flatMap(List::stream)
            .filter(s -> s.passage().block() < passage.block() && speaks(s))
            .anyMatch(s -> !figure.name().equals(s.speaker()));
  }

  private @Nullable Office acting(Passage passage, Passage next) {
    List<Office> here = offices(passage);
    return here.isEmpty()
        ? null
        : new ActingOffice(passage, here, subjects(passage))
            .find(isSameOccasion(passage, next), isDescribed(next));
  }

  private boolean isSameOccasion(Passage passage, Passage next) {
    return named(next).anyMatch(s -> new SameOccasion(passage).isNamed(next, s.to()));
  }

  private boolean isDescribed(Passage next) {
    return named(next).anyMatch(s -> next.is(Kind.THAT, s.to()));
  }

  private Stream<Subject> named(Passage next) {
    int begin = LeadName.begin(next);
    return subjects(next).stream().filter(s -> s.person() && s.from() <= begin);
  }

  /** «دادستان علیه ناصر بهرامی …»: whom the office met or spoke of does not hold it. */
  private boolean isNamed(Figure figure, Passage passage) {
    return subjects(passage).stream().anyMatch(s -> figure.name().equals(s.speaker()));
  }

  /** The other way about: the name speaks in one paragraph, the next begins with the office. */
  private void joinBack(Passage passage, Passage next) {
    Office office = subjects(next).isEmpty() ? opens(next) : null;
    Figure speaker = office == null ? null : onlySpeaker(passage);
    if (speaker != null && office != null && speaker.hasNoOffice()) {
      speaker.holds(OfficeKey.of(office), office.words());
    }
  }

  /** In its first sentence, before the verb, but not in «با اشاره به اینکه امروز نیز …». */
  private static boolean also(Passage passage) {
    Sentences.Range sentence = passage.sentences().of(0);
    for (int i = 0; i < sentence.to() && !passage.anyOf(i, Kind.VERB, Kind.THAT); i++) {
      Match occasion = passage.at(Kind.OCCASION, i);
      if (passage.is(Kind.ALSO, i) || occasion != null && occasion.field(0).equals(CLAUSE)) {
        return passage.is(Kind.ALSO, i);
      }
    }
    return false;
  }

  private @Nullable Figure onlySpeaker(Passage passage) {
    List<Subject> here = subjects(passage);
    boolean one =
        offices(passage).isEmpty() && here.stream().map(Subject::speaker).distinct().count() == 1;
    return one && speaks(here.get(0)) ? figure(here.get(0)) : null;
  }

  private static boolean speaks(Subject subject) {
    Passage passage = subject.passage();
    Sentences.Range sentence = passage.sentences().of(subject.from());
    for (int i = subject.to(); i < sentence.to(); i++) {
      if (passage.is(Kind.VERB, i)) {
        return !isObject(passage, Math.max(sentence.from(), Dateline.end(passage)), subject.from());
      }
    }
    return false;
  }

  /** «از شهادت سرگرد نارویی خبر داد»: a preposition in the words right before the name. */
  private static boolean isObject(Passage passage, int begin, int name) {
    for (int i = name - 1; i >= begin && !passage.mark(i, "،,"); i--) {
      if (passage.is(Kind.PREPOSITION, i)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Office opens(Passage passage) {
    List<Office> here = offices(passage);
    boolean first =
        !here.isEmpty() && isFirst(here.get(0)) && here.get(0).to() > 1 && !also(passage);
    return first && !isHeld(here.get(0)) ? here.get(0) : null;
  }

  private static boolean isFirst(Office office) {
    return office.from() == 0 || office.from() == Dateline.end(office.passage());
  }

  private boolean isHeld(Office office) {
    String key = OfficeKey.of(office);
    return figures.stream().anyMatch(figure -> figure.officeKeys().contains(key));
  }

  private List<Office> offices(Passage passage) {
    return bare.getOrDefault(passage, List.of());
  }

  private List<Subject> subjects(Passage passage) {
    return subjects.getOrDefault(passage, List.of());
  }

  private @Nullable Figure figure(Subject subject) {
    return figures.stream()
        .filter(f -> f.name().equals(subject.speaker()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Figure opening(Passage passage) {
    return named(passage)
        .filter(s -> !LeadName.isDescribed(passage, s.to()))
        .findFirst()
        .map(this::figure)
        .orElse(null);
  }
}
