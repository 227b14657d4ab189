package io.chapar.extract;

/** What joins an Arabic name to a son's or a father's. */
final class Kunya {
  /** What the table says of words that a name begins with: أبو. */
  private static final String BEGINS = "begins";

  /** And of words that join the parts of European names: «دا», «فون». */
  static final String PARTICLE = "particle";

  private Kunya() {}

  /** The token after what joins a name to another one; the token itself where nothing does. */
  static int after(Passage passage, int i) {
    return NameWords.kinship(passage, i) ? afterKinship(passage, i + 2) : afterParticle(passage, i);
  }

  /** «ریکاردو دا کوستا», «فون در لاین»: a particle and a rare word. */
  static int afterParticle(Passage passage, int i) {
    Match particle = passage.at(Kind.KINSHIP, i);
    boolean joins = particle != null && particle.field(0).equals(PARTICLE);
    return particle != null && joins && NameWords.rare(passage, particle.to())
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
    if (NameWords.kinship(passage, i)) {
      return afterKinship(passage, i + 2);
    }
    return NameWords.family(passage, i) ? i + 1 : i;
  }
}
