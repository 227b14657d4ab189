package io.chapar.extract;

import org.jspecify.annotations.Nullable;

/** A name in quotation marks beside an office is that of a body: «“Ipak” boshqaruv raisi». */
final class HeldName {
  private static final int MOST = 4;

  /** What the table says of those whose work may have the name: «режиссер «Сталкера»». */
  private static final String WORK = "work";

  private final Passage passage;

  HeldName(Passage passage) {
    this.passage = passage;
  }

  /** The words in the marks that open at the token; null where they are no such name. */
  Sentences.@Nullable Range at(int open) {
    Sentences.Range quotation =
        passage.language().capitals() && passage.mark(open, "«“\"„")
            ? passage.sentences().quotationAt(open + 1)
            : null;
    boolean name =
        quotation != null
            && quotation.to() - quotation.from() <= MOST
            && passage.capital(quotation.from())
            && !passage.is(Kind.ORGANISATION, quotation.from())
            && passage.word(quotation.to() - 1)
            && !passage.is(Kind.VERB, quotation.to() - 1);
    return name && quotation != null && isHeld(open, quotation.to() + 1) ? quotation : null;
  }

  private boolean isHeld(int open, int after) {
    Match role =
        switch (passage.language().offices()) {
          case LAST -> passage.at(Kind.ROLE, after);
          case FIRST -> passage.endingAt(Kind.ROLE, open);
          case BOTH -> null;
        };
    return role != null && !WORK.equals(role.field(1));
  }
}
