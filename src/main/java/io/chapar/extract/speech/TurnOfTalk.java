package io.chapar.extract.speech;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.Honorifics;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import java.util.List;

/**
 * «رستمی‌پور: دولت باید …»: in a printed talk a name and a colon begin what its bearer answers, in
 * scripts without capital letters; a title or heading, which no full stop ends, only tells the same
 * in short.
 */
final class TurnOfTalk {
  private static final int MOST_WORDS = 3;
  private static final int SHORTEST = 6;
  private static final String ENDS = ".؟!»";

  private TurnOfTalk() {}

  /**
   * The whole paragraph; nothing is said where the words before the colon are nobody's name, nor in
   * «طارمی: مهاجم تیم ملی …», which tells who somebody is.
   */
  static List<Utterance> in(Passage passage) {
    int last = passage.size() - 1;
    boolean whole = !passage.language().capitals() && passage.mark(last, ENDS);
    int colon = whole ? colon(passage) : 0;
    boolean tells = passage.number(colon + 1) || passage.is(Kind.ROLE, colon + 1);
    boolean turn = colon > 0 && last - colon > SHORTEST && !tells && !isInMarks(passage, colon);
    return turn
        ? List.of(
            new Utterance(
                passage,
                colon,
                colon,
                passage,
                colon + 1,
                SpeechEnd.trimmed(passage, colon + 1, SpeechEnd.ofBlock(passage, colon + 1)),
                true,
                "attribution-turn-name"))
        : List.of();
  }

  /** All that follows is in quotation marks, which say so themselves. */
  private static boolean isInMarks(Passage passage, int colon) {
    Sentences.Range marks = passage.sentences().quotationAt(colon + 1);
    return marks != null && marks.from() == colon + 2 && marks.to() >= passage.size() - 2;
  }

  /** The token of the colon behind what may be a name; 0 where there is none. */
  private static int colon(Passage passage) {
    int name = new Honorifics(passage).after(0);
    int i = name;
    while (i - name < MOST_WORDS && isOfName(passage, i)) {
      i++;
    }
    return i > name && passage.mark(i, ":") ? i : 0;
  }

  private static boolean isOfName(Passage passage, int i) {
    return passage.word(i)
        && (passage.anyOf(i, Kind.GIVEN, Kind.SURNAME) || !NameWords.boundary(passage, i));
  }
}
