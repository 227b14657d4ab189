package io.chapar.extract.organisation;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import org.jspecify.annotations.Nullable;

/** A name in quotation marks beside an office is that of a body: «“Ipak” boshqaruv raisi». */
final class HeldName {
  private static final int MOST = 4;

  /** Of Russian nouns that end so: «Чая». */
  private static final String SOFT_GENITIVE = "я";

  /** Of most feminine nouns that end so: «Чайки». */
  private static final String FEMININE_GENITIVE = "ки";

  private static final int SHORTEST_GENITIVE = 4;

  /** What the table says of those whose work may have the name: «режиссер «Сталкера»». */
  private static final String WORK = "work";

  private final Passage passage;

  HeldName(Passage passage) {
    this.passage = passage;
  }

  /** The words in the marks that open at the token; null where they are no such name. */
  Sentences.@Nullable Range at(int open) {
    Sentences.Range quotation =
        passage.language().capitals() && passage.mark(open, "«“\"„")
            ? passage.sentences().quotationAt(open + 1)
            : null;
    boolean name =
        quotation != null
            && quotation.to() - quotation.from() <= MOST
            && passage.capital(quotation.from())
            && !passage.is(Kind.ORGANISATION, quotation.from())
            && passage.word(quotation.to() - 1)
            && !passage.is(Kind.VERB, quotation.to() - 1);
    return name && quotation != null && isHeld(open, quotation.to() + 1) ? quotation : null;
  }

  /**
   * «директор «Алгоритма»»: after an office a name has the genitive's ending, if it has one; empty
   * where it has none that shows.
   */
  static String called(Passage passage, Sentences.Range name) {
    String house = new NamedHouse(passage).called(name);
    if (!house.isEmpty()) {
      return house;
    }
    String words = passage.words(name.from(), name.to());
    boolean cases = passage.language().has(Form.GENITIVE) && words.length() > SHORTEST_GENITIVE;
    String stem = words.substring(0, words.length() - 1);
    boolean soft = cases && words.endsWith(SOFT_GENITIVE);
    boolean feminine = cases && words.endsWith(FEMININE_GENITIVE);
    return soft ? stem + 'й' : feminine ? stem + 'а' : "";
  }

  private boolean isHeld(int open, int after) {
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    Match role =
        switch (passage.language().offices()) {
          case LAST -> passage.at(Kind.ROLE, after);
          case FIRST -> passage.endingAt(Kind.ROLE, open);
          case BOTH -> null;
        };
    return role != null && !WORK.equals(role.field(1))
        || first && passage.endingAt(Kind.TRADED, open) != null
        || new NamedHouse(passage).is(open, after);
  }
}
