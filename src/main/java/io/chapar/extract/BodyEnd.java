package io.chapar.extract;

/** What a body's name may end with after its words, in a language without capital letters. */
record BodyEnd(Passage passage) {

  /** «بیمارستان امام رضا (ع) کرمانشاه»: the token after a blessing and the city; else the token. */
  int afterBlessing(int i) {
    boolean blessed =
        passage.mark(i, "(") && passage.is(Kind.BLESSING, i + 1) && passage.mark(i + 2, ")");
    return blessed ? passage.after(Kind.PLACE, i + 3) : i;
  }

  /** «شهرداری منطقه ۵ تهران»: the token after the number, too. */
  int after(Match head, int words) {
    int to = afterBlessing(words);
    boolean label = to > head.to() && passage.endingAt(Kind.LABEL, to) != null;
    boolean number = passage.number(to) || passage.word(to) && passage.is(Kind.NUMERAL, to);
    return label && number && !passage.language().capitals()
        ? passage.after(Kind.PLACE, to + 1)
        : to;
  }
}
