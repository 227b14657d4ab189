package io.chapar.extract;

/** The name of its own that a body has after its head, as far as the words beside it show it. */
final class OwnName {
  private final Passage passage;

  OwnName(Passage passage) {
    this.passage = passage;
  }

  /** شرکت آسیاتک: one word that no table knows may begin the name of a body that takes names. */
  int begin(Match head) {
    int i = head.to();
    boolean takesNames = "name".equals(head.field(0));
    boolean quoted = passage.mark(i, "«\"“") && passage.sentences().quoted(i);
    if (takesNames && quoted) {
      return quotedName(i);
    }
    boolean free =
        passage.word(i)
            && !passage.language().background().isUsual(passage, i)
            && NameWords.boundary(passage, i + 1)
            && !NameWords.boundary(passage, i);
    boolean given = passage.is(Kind.GIVEN, i) && !"person".equals(head.field(1));
    if (takesNames && passage.is(Kind.HONORIFIC, i) && passage.word(i + 1)) {
      return i + 2;
    }
    return takesNames && (free || given && passage.word(i)) ? personal(i) : i;
  }

  /** شرکت نفت و گاز پارس, شرکت دانش‌بنیان «رایان»: what it does, and then its name. */
  int end(Match head, int i) {
    boolean said = "name".equals(head.field(0)) && passage.endingAt(Kind.FIELD, i) != null;
    if (!said || passage.language().capitals()) {
      return i;
    }
    boolean quoted = passage.mark(i, "«\"“") && passage.sentences().quoted(i);
    return quoted ? quotedName(i) : rareName(i) ? i + 1 : i;
  }

  private boolean rareName(int i) {
    return NameWords.unknown(passage, i)
        && NameWords.boundary(passage, i + 1)
        && passage.language().background().isRare(passage, i);
  }

  private int quotedName(int i) {
    Sentences.Range quotation = passage.sentences().quotationAt(i);
    return quotation != null && quotation.to() - i <= 5 ? quotation.to() + 1 : i;
  }

  private int personal(int i) {
    int name = new PlainNames().end(passage, i, false);
    return passage.language().capitals() ? i : Math.max(name, i + 1);
  }
}
