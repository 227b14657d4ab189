package io.chapar.extract;

import org.jspecify.annotations.Nullable;

/**
 * Names of bodies that their head shows without words that tables know: «روزنامه آشتی», «تیپ ۶۵
 * نوهد», «کمپانی فرانسوی ممنتو»; in a language without capital letters.
 */
record ShownName(Passage passage) {
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
    int name = described.begin(head);
    return name > head.to() ? new Sentences.Range(name, described.end(name)) : null;
  }

  /** Without the head where its land or kind stands between. */
  private static Sentences.Range of(int afterKind, Match head, int end) {
    int from = afterKind > head.to() ? afterKind : head.from();
    return new Sentences.Range(end > head.to() ? from : end, end);
  }
}
