package io.chapar.extract.organisation;

import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import java.util.ArrayList;
import java.util.List;

/**
 * Long names that stand before their short form in brackets, "National Accountability Bureau
 * (NAB)": words whose first letters are the letters of the short form need no table.
 */
final class LongForms {
  private static final int SHORTEST = 2;
  private static final int MOST_OTHER = 3;
  private static final String APOSTROPHES = "'’";

  private LongForms() {}

  /** Each from its first word to the opening bracket. */
  static List<Sentences.Range> in(Passage passage) {
    List<Sentences.Range> found = new ArrayList<>(0);
    for (int i = SHORTEST; passage.language().capitals() && i < passage.size(); i++) {
      int from = passage.mark(i, "(") && passage.mark(i + 2, ")") ? begin(passage, i) : i;
      if (from < i && passage.capital(from)) {
        found.add(new Sentences.Range(from, i));
      }
    }
    return found;
  }

  /** The token whose letter is the first of the short form; the bracket where none is. */
  private static int begin(Passage passage, int bracket) {
    String letters = passage.token(bracket + 1).folded();
    boolean acronym = passage.token(bracket + 1).shape() == Token.Shape.UPPER;
    int left = letters.length();
    int i = bracket;
    for (int other = 0; acronym && left > 0 && goesOn(passage, i) && other < MOST_OTHER; i--) {
      if (passage.mark(i - 1, APOSTROPHES)) {
        continue;
      }
      if (letters.charAt(left - 1) == passage.token(i - 1).folded().charAt(0)) {
        left--;
      } else {
        other++;
      }
    }
    return left == 0 && letters.length() >= SHORTEST && acronym ? i : bracket;
  }

  /** "Farmers' Alliance": the apostrophe of a plural is no letter of it. */
  private static boolean goesOn(Passage passage, int i) {
    boolean owners = passage.mark(i - 1, APOSTROPHES) && passage.glued(i - 2, i - 1);
    return passage.word(i - 1) || owners && passage.word(i - 2);
  }
}
