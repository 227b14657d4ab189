package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import org.jspecify.annotations.Nullable;

/** The name in quotation marks before the head of a body: "Azərbaycan Dəmir Yolları" QSC. */
record QuotedName(Passage passage) {
  private static final int MOST_WORDS = 5;

  /** The opening mark; -1 where no name in marks stands before the head. */
  int before(Match head) {
    int kind = beforeKind(head.from());
    for (Sentences.Range quotation : passage.sentences().quotations()) {
      boolean said = passage.mark(quotation.to() - 1, ",.!?…");
      boolean name = quotation.to() - quotation.from() <= MOST_WORDS && !said;
      if (quotation.to() + 1 == kind && name && passage.capital(quotation.from())) {
        return quotation.from() - 1;
      }
    }
    return -1;
  }

  /** «Арман» жекеменшік мектебі: where heads stand last, what kind of body it is. */
  private int beforeKind(int to) {
    int from = to;
    Match field = fieldBefore(from);
    while (field != null) {
      from = field.from();
      field = fieldBefore(from);
    }
    return from;
  }

  private @Nullable Match fieldBefore(int to) {
    boolean last = passage.language().offices() == Language.Offices.LAST;
    return last && !passage.capital(to - 1) ? passage.endingAt(Kind.FIELD, to) : null;
  }
}
