package io.chapar.extract.body;

import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/** A name in quotation marks after the head of a body: АО «КазМунайГаз». */
public final class NameInMarks {
  /** «Егоров, Пугинский и партнеры»: partners stand in a row. */
  private static final int MOST_OF_PARTNERS = 10;

  private NameInMarks() {}

  /**
   * @param i the first token in the marks
   * @param most words of it
   * @return the token after the closing mark; {@code none} where no such name stands there
   */
  public static int end(Passage passage, int i, int most, int none) {
    Sentences.Range marks = passage.sentences().quotationAt(i);
    boolean partners = passage.mark(i + 1, ",") && passage.capital(i + 2);
    int words = partners ? MOST_OF_PARTNERS : most;
    return marks != null && marks.to() - marks.from() <= words ? marks.to() + 1 : none;
  }
}
