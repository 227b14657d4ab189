package io.chapar.extract.number;

import io.chapar.extract.language.Kind;
import io.chapar.extract.number.Numerals.Numeral;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/** Words and figures that look like a number and count nothing. */
record NoQuantity(Passage passage) {
  /** What the table says of a label that is one only with a capital letter: Flight 370. */
  private static final String PROPER = "proper";

  /** What it says of a make, whose models have numbers of three figures or more. */
  private static final String MODEL = "model";

  private static final int MODEL_FIGURES = 3;

  /** What the table says of words that make a time of day of the number before them. */
  private static final String CLOCK = "clock";

  boolean is(Numeral numeral) {
    return numeral.figures() && isNamed(numeral)
        || isCode(numeral.from())
        || isModel(numeral.from())
        || isAddress(numeral.to())
        || isClock(numeral)
        || isDealtOut(numeral)
        || isInName(numeral);
  }

  /** «Dokuz Eylül Üniversitesi», «19 Mayıs Stadı». */
  private boolean isInName(Numeral numeral) {
    Match month = passage.at(Kind.MONTH, numeral.to());
    return passage.after(Kind.ORGANISATION, numeral.from()) > numeral.to()
        || month != null && DayInName.is(passage, month.to());
  }

  /** «ماده ۵», and the minutes of «ساعت ۵ و ۴۰ دقیقه». */
  private boolean isNamed(Numeral numeral) {
    int i = numeral.from();
    Match and = passage.endingAt(Kind.AND, i);
    int first = and != null && passage.number(and.from() - 1) ? and.from() - 1 : i;
    Match label = passage.endingAt(Kind.LABEL, first);
    if (label == null || label.field(0).isEmpty()) {
      return label != null && !isAmount(numeral, label);
    }
    return label.field(0).equals(PROPER)
        ? passage.capital(label.from()) && !isMeasured(numeral)
        : !isCounted(numeral, label) && !isSmall(numeral, label);
  }

  /** «قیمت این ماده ۸۵ هزار تومان», «در این فصل ۳۰ نفر»: no number of a name. */
  private boolean isAmount(Numeral numeral, Match label) {
    boolean shown = passage.is(Kind.DETERMINER, label.from() - 1);
    return numeral.scale() > 1 || shown && passage.is(Kind.UNIT, numeral.to());
  }

  /** «بوئینگ ۴۰ سفارش گرفت». */
  private boolean isSmall(Numeral numeral, Match label) {
    int figures = passage.token(numeral.from()).folded().length();
    return label.field(0).equals(MODEL) && figures < MODEL_FIGURES;
  }

  /** «در سه دهه ۳۰ درصد رشد کرد», «این دهه ۳۰ نفر». */
  private boolean isCounted(Numeral numeral, Match label) {
    int before = label.from() - 1;
    return isMeasured(numeral)
        || passage.number(before)
        || passage.anyOf(before, Kind.NUMERAL, Kind.ORDINAL, Kind.SOME, Kind.DETERMINER);
  }

  private boolean isMeasured(Numeral numeral) {
    return numeral.scale() > 1 || passage.is(Kind.UNIT, numeral.to());
  }

  /** "F-16", «اس-۳۰۰». */
  private boolean isModel(int i) {
    return passage.mark(i - 1, "-")
        && passage.glued(i - 2, i - 1)
        && passage.word(i - 2)
        && passage.glued(i - 1, i);
  }

  /** «۰۹۱۲», "02-751": a nought before other figures; «05 أشخاص» are five all the same. */
  private boolean isCode(int i) {
    String figures = passage.token(i).folded();
    boolean nought =
        figures.length() > 1 && figures.charAt(0) == '0' && Character.isDigit(figures.charAt(1));
    return nought && (figures.length() > 2 || !passage.word(i + 1));
  }

  /** «72.ру», "24.kg": letters that a point writes on to the figures. */
  private boolean isAddress(int point) {
    return passage.mark(point, ".")
        && passage.glued(point - 1, point)
        && passage.word(point + 1)
        && passage.glued(point, point + 1)
        && !passage.capital(point + 1);
  }

  /** "At 7pm", and both numbers of "from 9 to 11 a.m.". */
  private boolean isClock(Numeral numeral) {
    Numeral end = NumberRange.end(passage, numeral);
    return isClock(numeral.to()) || end != null && isClock(end.to());
  }

  private boolean isClock(int i) {
    Match unit = passage.at(Kind.UNIT, i);
    return unit != null && unit.field(1).equals(CLOCK);
  }

  /** «پانچ پانچ لاکھ روپے», 500,000 each: said twice, it counts once. */
  private boolean isDealtOut(Numeral numeral) {
    int next = numeral.to();
    return next == numeral.from() + 1
        && !numeral.figures()
        && passage.token(next).folded().equals(passage.token(next - 1).folded());
  }

  /**
   * «…، نه افزودن بر آن», «نه آب دارند نه برق»: the word for nine is one for "not" too, where a
   * clause begins, or where the sentence has another one; «نه اثر از نه هنرمند» are nine.
   */
  boolean isNot(int i) {
    boolean begins = !passage.word(i - 1) || passage.is(Kind.AND, i - 1);
    return mayBeNot(i) && (begins || isAgain(i));
  }

  private boolean mayBeNot(int i) {
    Match word = passage.at(Kind.NUMERAL, i);
    return word != null
        && word.field(1).equals("clause")
        && passage.endingAt(Kind.PREPOSITION, i) == null;
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
