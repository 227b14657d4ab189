package io.chapar.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * News often names an office in one paragraph and its holder, without it, at the beginning of the
 * next. The two are joined only when the first has a single office that acts and nobody by name.
 */
final class LeadOffices {
  private static final int MOST_OPENING = 5;

  private final List<Office> bare;
  private final List<Subject> subjects;
  private final List<Figure> figures;

  private LeadOffices(List<Office> bare, List<Subject> subjects, List<Figure> figures) {
    this.bare = bare;
    this.subjects = subjects;
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
    List<Sentences.Range> sentences = passage.sentences().all();
    for (int i = 0; i + 1 < sentences.size(); i++) {
      Office office = alone(passage, sentences.get(i));
      Figure figure = office == null ? null : opening(passage, sentences.get(i + 1).from());
      if (office != null && figure != null && figure.hasNoOffice()) {
        figure.holds(OfficeKey.of(office), office.words());
      }
    }
  }

  /** The office that begins a sentence which names nobody. */
  private @Nullable Office alone(Passage passage, Sentences.Range sentence) {
    int begin = Math.max(sentence.from(), Dateline.end(passage));
    boolean named =
        subjects.stream().anyMatch(s -> s.passage() == passage && sentence.holds(s.from()));
    return bare.stream()
        .filter(o -> !named && o.passage() == passage && leads(passage, begin, o.from()))
        .findFirst()
        .filter(o -> isAlone(o) && !isOneOfMany(o))
        .orElse(null);
  }

  /** «از سوی دیگر، رئیس سازمان سنجش …», «همچنین وزیر …»: after words that only lead over. */
  private static boolean leads(Passage passage, int begin, int office) {
    boolean near = office - begin <= MOST_OPENING && !passage.language().capitals();
    boolean acts = passage.endingAt(Kind.PREPOSITION, office) == null;
    for (int i = begin; i < office && near && acts; i++) {
      near = passage.mark(i, "،") || passage.anyOf(i, Kind.STOP, Kind.COMMON, Kind.PREPOSITION);
    }
    return office == begin || office > begin && near && acts;
  }

  /** «کارشناس اقتصادی گفت … کارشناس هواشناسی گفت»: a trade that others of the passage have too. */
  private boolean isOneOfMany(Office office) {
    return bare.stream()
        .filter(o -> o.passage() == office.passage() && isSameTrade(o, office))
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
    return subjects.stream()
        .filter(s -> s.passage() == passage && s.person())
        .filter(s -> (s.from() == begin || s.from() == from) && s.acts())
        .findFirst()
        .map(this::figure)
        .orElse(null);
  }

  private void join(Passage passage, Passage next) {
    Office office = acting(passage, isSameOccasion(passage, next));
    Figure figure = opening(next);
    boolean other = figure != null && !isNamed(figure, passage);
    if (office != null && figure != null && other && figure.hasNoOffice() && !also(next)) {
      figure.holds(OfficeKey.of(office), office.words());
    } else {
      joinBack(passage, next);
    }
  }

  private boolean isSameOccasion(Passage passage, Passage next) {
    return subjects.stream()
        .filter(s -> s.passage() == next && s.person() && s.from() <= honorifics(next))
        .anyMatch(s -> new SameOccasion(passage).isNamed(next, s.to()));
  }

  /** «دادستان علیه ناصر بهرامی …»: whom the office met or spoke of does not hold it. */
  private boolean isNamed(Figure figure, Passage passage) {
    return subjects.stream()
        .anyMatch(s -> s.passage() == passage && figure.name().equals(s.speaker()));
  }

  /** The other way about: the name speaks in one paragraph, the next begins with the office. */
  private void joinBack(Passage passage, Passage next) {
    Figure speaker = onlySpeaker(passage);
    Office office = opens(next);
    if (speaker != null && office != null && speaker.hasNoOffice() && nobody(next)) {
      speaker.holds(OfficeKey.of(office), office.words());
    }
  }

  /** In its first sentence, before the verb. */
  private static boolean also(Passage passage) {
    Sentences.Range sentence = passage.sentences().of(0);
    for (int i = 0; i < sentence.to() && !passage.anyOf(i, Kind.VERB, Kind.THAT); i++) {
      if (passage.is(Kind.ALSO, i)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Figure onlySpeaker(Passage passage) {
    List<Subject> here = subjects.stream().filter(s -> s.passage() == passage).toList();
    boolean office = bare.stream().anyMatch(o -> o.passage() == passage);
    boolean one = !office && here.stream().map(Subject::speaker).distinct().count() == 1;
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
    List<Office> here = bare.stream().filter(o -> o.passage() == passage).toList();
    boolean first =
        !here.isEmpty() && here.get(0).from() == 0 && here.get(0).to() > 1 && !also(passage);
    return first && figures.stream().noneMatch(f -> holds(f, here.get(0))) ? here.get(0) : null;
  }

  private static boolean holds(Figure figure, Office office) {
    for (String key : figure.officeKeys()) {
      if (key.equals(OfficeKey.of(office))) {
        return true;
      }
    }
    return false;
  }

  private boolean nobody(Passage passage) {
    return subjects.stream().noneMatch(s -> s.passage() == passage);
  }

  private @Nullable Figure figure(Subject subject) {
    return figures.stream()
        .filter(f -> f.name().equals(subject.speaker()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Where the occasion is not the same, whoever the paragraph names may be whom the next quotes.
   */
  private @Nullable Office acting(Passage passage, boolean same) {
    int dateline = Dateline.end(passage);
    boolean named = subjects.stream().anyMatch(s -> s.passage() == passage && (s.acts() || !same));
    List<Office> here = bare.stream().filter(o -> o.passage() == passage).toList();
    int begin = Math.max(dateline, place(passage));
    int one = passage.is(Kind.NUMERAL, begin) ? begin + 1 : begin;
    boolean first = !here.isEmpty() && here.get(0).from() == one;
    return named || !first || clash(here) ? null : here.get(0);
  }

  private static int place(Passage passage) {
    return passage.is(Kind.PLACE, 0) && passage.mark(1, "-،:") ? 2 : 0;
  }

  /** True when another office of the paragraph may be meant. */
  private static boolean clash(List<Office> here) {
    Office first = here.get(0);
    return here.stream().anyMatch(o -> o != first && o.head().equals(first.head()));
  }

  private @Nullable Figure opening(Passage passage) {
    return subjects.stream()
        .filter(s -> s.passage() == passage && s.person() && s.from() <= honorifics(passage))
        .filter(s -> !isApposed(passage, s.to()))
        .findFirst()
        .map(this::figure)
        .orElse(null);
  }

  /** «X، همسر وی، گفت»: what X is stands between commas. */
  private static boolean isApposed(Passage passage, int comma) {
    int i = comma + 1;
    while (passage.word(i) && !passage.anyOf(i, Kind.PREPOSITION, Kind.VERB, Kind.ALSO)) {
      i++;
    }
    return passage.mark(comma, "،,")
        && passage.mark(i, "،,")
        && i - comma <= MOST_OPENING
        && !passage.is(Kind.STOP, comma + 1);
  }

  private static int honorifics(Passage passage) {
    int i = Dateline.end(passage);
    while (passage.is(Kind.HONORIFIC, i)) {
      i = passage.after(Kind.HONORIFIC, i);
    }
    return i;
  }
}
