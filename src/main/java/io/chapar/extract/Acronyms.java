package io.chapar.extract;

/** Short forms of long names. */
final class Acronyms {
  private static final int LONGEST = 8;

  private Acronyms() {}

  /** True for one short word that no table knows as something else. */
  static boolean fits(Passage passage, int i) {
    if (!passage.word(i) || passage.anyOf(i, Kind.STOP, Kind.COMMON, Kind.PLACE, Kind.FIELD)) {
      return false;
    }
    Token token = passage.token(i);
    return passage.language().capitals()
        ? token.shape() == Token.Shape.UPPER
        : token.folded().length() <= LONGEST;
  }
}
