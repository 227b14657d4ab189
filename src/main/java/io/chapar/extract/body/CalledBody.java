package io.chapar.extract.body;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/** «شرکتی دانش‌بنیان به نام آرسام»: any body of a kind, which the words after an alias name. */
public record CalledBody(Passage passage) {
  private static final String CALLED = "called";
  private static final int MOST_WORDS = 5;

  public static boolean is(Match head) {
    return head.field(0).equals(CALLED);
  }

  /** Empty where the words name nothing. */
  public Sentences.Range after(Match head) {
    int i = head.to();
    while (i - head.to() < MOST_WORDS && passage.word(i) && !passage.is(Kind.ALIAS, i)) {
      i++;
    }
    int from = passage.after(Kind.ALIAS, i);
    int to = from > i ? new DescribedName(passage).nameEnd(from) : from;
    return new Sentences.Range(from, to);
  }
}
