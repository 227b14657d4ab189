package io.chapar.extract.organisation;

import io.chapar.extract.body.CalledBody;
import io.chapar.extract.body.DescribedName;
import io.chapar.extract.body.NumberedUnit;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * Names of bodies that their head shows without words that tables know: «روزنامه آشتی», «تیپ ۶۵
 * نوهد», «کمپانی فرانسوی ممنتو»; in a language without capital letters.
 */
record ShownName(Passage passage) {
  private static final String QUOTES = "«\"“";

  /** Empty where the head names nothing; null where other words have to complete it. */
  Sentences.@Nullable Range after(Match head) {
    if (NumberedUnit.isHead(head)) {
      return of(head.to(), head, new NumberedUnit(passage).end(head));
    }
    DescribedName described = new DescribedName(passage);
    if (described.isDescription(head)) {
      int end = described.isKnown(head) ? head.to() : described.endAfter(head);
      return of(described.afterKind(head.to()), head, end);
    }
    int marks = described.marks(head);
    boolean marked = described.isMarked(head);
    if (marks == head.to() && !marked) {
      return new Sentences.Range(head.from(), described.nameEnd(marks));
    }
    if (marks > 0 || marked) {
      return marks < 0 ? new Sentences.Range(0, 0) : inside(marks, described.nameEnd(marks));
    }
    if (CalledBody.is(head)) {
      Sentences.Range called = new CalledBody(passage).after(head);
      return inside(called.from(), called.to());
    }
    int name = described.begin(head);
    return name > head.to() ? inside(name, described.nameEnd(name)) : null;
  }

  /** Without the quotation marks. */
  private Sentences.Range inside(int from, int to) {
    boolean marked = passage.mark(from, QUOTES) && to > from + 1;
    return new Sentences.Range(marked ? from + 1 : from, marked ? to - 1 : to);
  }

  /** Without the head where its land or kind stands between. */
  private static Sentences.Range of(int afterKind, Match head, int end) {
    int from = afterKind > head.to() ? afterKind : head.from();
    return new Sentences.Range(end > head.to() ? from : end, end);
  }
}
