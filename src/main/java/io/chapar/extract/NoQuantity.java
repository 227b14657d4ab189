package io.chapar.extract;

/** Words and figures that look like a number and count nothing. */
record NoQuantity(Passage passage) {
  /** «۰۹۱۲», "007": no quantity begins with a nought that another figure follows. */
  boolean isCode(int i) {
    String figures = passage.token(i).folded();
    return figures.length() > 1 && figures.charAt(0) == '0' && Character.isDigit(figures.charAt(1));
  }

  /** «72.ру», "24.kg": letters that a point writes on to the figures. */
  boolean isAddress(int point) {
    return passage.mark(point, ".")
        && passage.glued(point - 1, point)
        && passage.word(point + 1)
        && passage.glued(point, point + 1)
        && !passage.capital(point + 1);
  }

  /**
   * «…، نه افزودن بر آن», «نه آب دارند نه برق»: the word for nine is one for "not" too, where a
   * clause begins, or where the sentence has another one.
   */
  boolean isNot(int i) {
    boolean begins = !passage.word(i - 1) || passage.is(Kind.AND, i - 1);
    return mayBeNot(i) && (begins || isAgain(i));
  }

  private boolean mayBeNot(int i) {
    Match word = passage.at(Kind.NUMERAL, i);
    return word != null && word.field(1).equals("clause");
  }

  private boolean isAgain(int i) {
    Sentences.Range sentence = passage.sentences().of(i);
    for (int j = sentence.from(); j < sentence.to(); j++) {
      if (j != i && mayBeNot(j) && !passage.is(Kind.UNIT, j + 1)) {
        return true;
      }
    }
    return false;
  }
}
