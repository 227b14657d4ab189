package io.chapar.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * News often names an office in one paragraph and its holder, without it, at the beginning of the
 * next. The two are joined only when the first has a single office that acts and nobody by name.
 */
final class LeadOffices {
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
  }

  private void join(Passage passage, Passage next) {
    Office office = acting(passage);
    Figure figure = opening(next);
    if (office != null && figure != null && figure.hasNoOffice()) {
      figure.holds(OfficeKey.of(office), office.words());
    }
  }

  private @Nullable Office acting(Passage passage) {
    int dateline = Dateline.end(passage);
    boolean named = subjects.stream().anyMatch(s -> s.passage() == passage);
    List<Office> here = bare.stream().filter(o -> o.passage() == passage).toList();
    boolean first = !here.isEmpty() && here.get(0).from() == Math.max(dateline, place(passage));
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
        .findFirst()
        .flatMap(s -> figures.stream().filter(f -> f.name().equals(s.speaker())).findFirst())
        .orElse(null);
  }

  private static int honorifics(Passage passage) {
    int i = Dateline.end(passage);
    while (passage.is(Kind.HONORIFIC, i)) {
      i = passage.after(Kind.HONORIFIC, i);
    }
    return i;
  }
}
