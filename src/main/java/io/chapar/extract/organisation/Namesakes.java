package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import java.util.List;

/**
 * Single words that no table knows, and that mean somebody or something else in an English article:
 * "a spokeswoman for Orme" beside Ada Orme, "RPI" beside "Retail Price Index (RPI)".
 */
record Namesakes(List<Passage> passages) {
  private static final Kind[] TITLES = {Kind.GIVEN, Kind.HONORIFIC};

  boolean has(NameRange name) {
    Passage passage = name.passage();
    boolean may =
        passage.language().offices() == Language.Offices.BOTH
            && !name.known()
            && name.to() == name.from() + 1;
    Token word = may ? passage.token(name.from()) : null;
    return word != null && (word.shape() == Token.Shape.UPPER ? isThing(word) : isSomebody(name));
  }

  private boolean isSomebody(NameRange name) {
    Passage passage = name.passage();
    String word = passage.token(name.from()).folded();
    return passage.endingAt(Kind.LINK, name.from()) != null
        && passages.stream().anyMatch(other -> isSurname(other, word));
  }

  private static boolean isSurname(Passage passage, String word) {
    for (int i = 1; i < passage.size(); i++) {
      boolean same = passage.capital(i) && passage.token(i).folded().equals(word);
      if (same && isTitled(passage, i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "Ada", "Mr", "Mr.". */
  private static boolean isTitled(Passage passage, int i) {
    int title = passage.mark(i, ".") ? i - 1 : i;
    return passage.capital(title) && passage.anyOf(title, TITLES);
  }

  private boolean isThing(Token word) {
    return passages.stream().anyMatch(passage -> isThing(passage, word.folded()));
  }

  private static boolean isThing(Passage passage, String word) {
    for (Sentences.Range name : LongForms.in(passage)) {
      boolean same = passage.token(name.to() + 1).folded().equals(word);
      if (same && LongForms.isThing(passage, name)) {
        return true;
      }
    }
    return false;
  }
}
