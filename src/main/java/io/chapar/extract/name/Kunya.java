package io.chapar.extract.name;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** What joins an Arabic name to a son's or a father's. */
final class Kunya {
  /** What the table says of words that a name begins with: أبو. */
  private static final String BEGINS = "begins";

  /** Of one that does so only right behind a verb of speech, and else is another word: أم. */
  private static final String SPEAKS = "speaks";

  /** Of one that joins also what stands before it to a surname: ود. */
  private static final String SURNAME = "surname";

  /** Of one that joins what stands before any name, and before a given name only. */
  private static final String ANY = "any";

  private static final String GIVEN = "given";

  /** And of words that join the parts of European names: «دا», «فون». */
  private static final String PARTICLE = "particle";

  private Kunya() {}

  /** The token after what joins a name to another one; the token itself where nothing does. */
  static int after(Passage passage, int i) {
    return joins(passage, i) ? afterKinship(passage, i + 2) : afterParticle(passage, i);
  }

  /** «ریکاردو دا کوستا», «فون در لاین»: a particle and a rare word. */
  static int afterParticle(Passage passage, int i) {
    Match particle = passage.at(Kind.KINSHIP, i);
    return particle != null && says(passage, i, PARTICLE) && NameWords.rare(passage, particle.to())
        ? particle.to() + 1
        : i;
  }

  /** «أبو بكر البغدادي»: somebody who is called after his son. */
  static boolean begins(Passage passage, int i) {
    Match kinship = passage.at(Kind.KINSHIP, i);
    return kinship != null
        && (kinship.field(1).equals(BEGINS) || isMother(passage, i))
        && passage.free(i)
        && passage.is(Kind.GIVEN, i + 1);
  }

  /** «سامي النجار أبو العز»: also behind a surname, whatever the word after it is. */
  static int afterSurname(Passage passage, int i) {
    Match kinship = passage.at(Kind.KINSHIP, i);
    boolean joins =
        kinship != null
            && (kinship.field(1).equals(BEGINS) || kinship.field(1).equals(SURNAME))
            && passage.free(i, i + 2)
            && passage.word(i + 1)
            && !passage.anyOf(i + 1, Kind.STOP, Kind.THAT, Kind.VERB, Kind.PREPOSITION)
            && passage.after(Kind.PLACE, i) <= i + 1;
    return joins ? i + 2 : afterParticle(passage, i);
  }

  /**
   * «نجيب عوض الله», «نجيب أبو ضيف»: behind words that no table knows, whatever the next one is.
   */
  static int afterUnknown(Passage passage, int from, int i) {
    int end = i > from ? afterCompound(passage, i) : i;
    return end == i && i > from + 1 ? Math.max(i, afterSurname(passage, i - 1)) : end;
  }

  static boolean ends(Passage passage, int from, int to) {
    return to - from > 2
        && (afterSurname(passage, to - 2) == to || afterCompound(passage, to - 2) == to);
  }

  /** «دفع الله»: a given name of two words, the first of which is another word too. */
  private static int afterCompound(Passage passage, int i) {
    int end = passage.after(Kind.GIVEN, i);
    return end > i + 1 && passage.free(i, end) && passage.language().proclitics() ? end : i;
  }

  /** «محمد بن صالح الخلیفی»: the father's name, and what the family is called. */
  static int afterKinship(Passage passage, int from) {
    int i = from;
    while (joins(passage, i)) {
      i += 2;
    }
    return family(passage, i) ? i + 1 : i;
  }

  /** «محمد بن سلمان», «محمود ابو الفتوح»: joins what follows to the name before. */
  private static boolean joins(Passage passage, int i) {
    return passage.is(Kind.KINSHIP, i)
        && passage.word(i + 1)
        && !speaks(passage, i)
        && !says(passage, i, GIVEN)
        && !says(passage, i, PARTICLE);
  }

  /** «رنا الحاج أحمد»: joins a given name that the family is called by. */
  static boolean pilgrim(Passage passage, int i) {
    return says(passage, i, GIVEN) && passage.is(Kind.GIVEN, i + 1);
  }

  /** «الخلیفی», «آل ثانی» or a known one: what may follow a father's name, or any after «ابو». */
  private static boolean family(Passage passage, int i) {
    return NameWords.surname(passage, i)
        && (passage.language().isDefinite(passage.token(i).folded())
            || passage.is(Kind.SURNAME, i)
            || says(passage, i - 1, ANY));
  }

  /** «تقول أم خليل»: behind a verb of speech the word is no "or", and one given name is enough. */
  static boolean isMother(Passage passage, int i) {
    return speaks(passage, i) && passage.endingAt(Kind.VERB, i) != null;
  }

  private static boolean speaks(Passage passage, int i) {
    Match kinship = passage.at(Kind.KINSHIP, i);
    return kinship != null && kinship.field(1).equals(SPEAKS);
  }

  private static boolean says(Passage passage, int i, String field) {
    Match kinship = passage.at(Kind.KINSHIP, i);
    return kinship != null && kinship.field(0).equals(field);
  }
}
