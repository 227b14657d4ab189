package io.chapar.extract.cast;

import io.chapar.extract.language.Kind;
import io.chapar.extract.office.LeadIn;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The office that acts in a paragraph which names nobody but in what it says. */
final class ActingOffice {
  private final Passage passage;
  private final List<Office> here;
  private final List<Subject> people;

  /**
   * @param bare offices that stand without a name, at least one
   * @param people named in the passage
   */
  ActingOffice(Passage passage, List<Office> bare, List<Subject> people) {
    this.passage = passage;
    this.here = bare;
    this.people = people;
  }

  /**
   * Where the occasion is not the same, whoever the paragraph names may be whom the next quotes.
   *
   * @param same whether the next paragraph goes on about what this one tells
   * @param described whether it tells who it names: «X که در این تصادف مجروح شد»
   */
  @Nullable Office find(boolean same, boolean described) {
    if (!isFirst(described) || clashes()) {
      return null;
    }
    int speech = speech();
    boolean named = people.stream().anyMatch(s -> s.from() < speech && (s.acts() || !same));
    return named ? null : here.get(0);
  }

  private boolean isFirst(boolean described) {
    int begin = Math.max(Dateline.end(passage), place());
    int one = passage.is(Kind.NUMERAL, begin) ? begin + 1 : begin;
    int first = here.get(0).from();
    boolean leads = !described && LeadIn.ends(passage, begin, first) && isOnlyLed(begin);
    return first == one || leads && speech() < passage.size();
  }

  /** Not «همچنین سخنان وزیر را رد کرد و گفت»: neither an object nor of what stands before it. */
  private boolean isOnlyLed(int begin) {
    Office first = here.get(0);
    int noun = first.from() - 1;
    boolean over = passage.mark(noun, "،") || passage.endingAt(Kind.STOP, noun + 1) != null;
    for (int i = begin; i < noun && !over; i++) {
      over = passage.is(Kind.PREPOSITION, i);
    }
    boolean object = passage.token(first.to()).is(passage.language().object());
    return over && !object && first.shown() == null;
  }

  private int place() {
    return passage.is(Kind.PLACE, 0) && passage.mark(1, "-،:") ? 2 : 0;
  }

  /** True when another office of the paragraph may be meant. */
  private boolean clashes() {
    Office first = here.get(0);
    return here.stream().anyMatch(o -> o != first && o.head().equals(first.head()));
  }

  /** Where what the office says begins, in its first sentence; the end where it says nothing. */
  private int speech() {
    Office first = here.get(0);
    int end = passage.sentences().of(first.from()).to();
    for (int i = first.to(); i < end && !passage.language().capitals(); i++) {
      int said = passage.after(Kind.VERB, i);
      if (said > i && (passage.mark(said, ":«") || passage.is(Kind.THAT, said))) {
        return said;
      }
    }
    return passage.size();
  }
}
