package io.chapar.extract.name;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** What joins an Arabic name to a son's or a father's. */
final class Kunya {
  /** What the table says of words that a name begins with: أبو. */
  private static final String BEGINS = "begins";

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
        && kinship.field(1).equals(BEGINS)
        && passage.free(i)
        && passage.is(Kind.GIVEN, i + 1);
  }

  /** «محمد بن صالح الخلیفی»: the father's name, and what the family is called. */
  static int afterKinship(Passage passage, int i) {
    if (joins(passage, i)) {
      return afterKinship(passage, i + 2);
    }
    return family(passage, i) ? i + 1 : i;
  }

  /** «محمد بن سلمان», «محمود ابو الفتوح»: joins what follows to the name before. */
  private static boolean joins(Passage passage, int i) {
    return passage.is(Kind.KINSHIP, i)
        && passage.word(i + 1)
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
            || NameWords.isSurname(passage, i)
            || says(passage, i - 1, ANY));
  }

  private static boolean says(Passage passage, int i, String field) {
    Match kinship = passage.at(Kind.KINSHIP, i);
    return kinship != null && kinship.field(0).equals(field);
  }
}
