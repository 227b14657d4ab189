package io.chapar.extract;

/** Names of organisations that are other words too, in a language without capital letters. */
final class DoubtfulBody {
  /** What the table says of a club: «استقلال» is one beside words of sport or another club. */
  private static final String CLUB = "club";

  /** What it says of a field of work: «بهزیستی» is a body where it is no part of an office. */
  private static final String ALONE = "alone";

  private static final Kind[] HEADS = {Kind.ROLE, Kind.BODY, Kind.FIELD, Kind.COMMON, Kind.NUMERAL};
  private static final Kind[] AFTER = {Kind.STOP, Kind.VERB, Kind.PREPOSITION, Kind.AND, Kind.ALSO};

  private DoubtfulBody() {}

  /** True where the words around do not say that it is the body. */
  static boolean is(Passage passage, Match name) {
    return switch (name.field(0)) {
      case CLUB -> !plays(passage, name);
      case ALONE -> !alone(passage, name);
      default -> false;
    };
  }

  private static boolean plays(Passage passage, Match name) {
    int and = passage.after(Kind.AND, name.to());
    Match other = and > name.to() ? passage.at(Kind.ORGANISATION, and) : null;
    boolean beside = passage.endingAt(Kind.GAME, name.from()) != null;
    return beside && !passage.is(Kind.CUE, name.to())
        || other != null && !other.field(0).equals(CLUB)
        || afterBody(passage, name.from() - 1);
  }

  /** «پرسپولیس، استقلال و …»: another one was found right before the comma or "and". */
  private static boolean afterBody(Passage passage, int joint) {
    boolean joined = passage.mark(joint, "،,") || passage.is(Kind.AND, joint);
    Match before = joined ? passage.endingAt(Kind.ORGANISATION, joint) : null;
    return before != null && !passage.free(before.from());
  }

  private static boolean alone(Passage passage, Match name) {
    boolean headed = passage.word(name.from() - 1) && passage.anyOf(name.from() - 1, HEADS);
    boolean ended = passage.endingAt(Kind.FIELD, name.from()) != null;
    boolean closed = !passage.word(name.to()) || passage.anyOf(name.to(), AFTER);
    return closed && !headed && !ended && passage.endingAt(Kind.ROLE, name.from()) == null;
  }
}
