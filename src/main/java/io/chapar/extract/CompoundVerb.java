package io.chapar.extract;

/** A verb of two words, the first of which is a noun or adjective: «احیا شد», «منتشر کرد». */
final class CompoundVerb {
  /** What the tables say of either part. */
  private static final String PART = "verb";

  private CompoundVerb() {}

  /** «محله سراب احیا شد»: the word before such a verb is part of it. */
  static boolean ends(Passage passage, int i) {
    Match stop = passage.at(Kind.STOP, i);
    boolean other =
        passage.anyOf(i, Kind.PREPOSITION, Kind.LINK, Kind.AND, Kind.ALSO, Kind.THAT, Kind.OPENING);
    return stop != null && !other && stop.field(0).equals(PART);
  }

  /** A word that only stands before the verb that it is part of. */
  static boolean begins(Passage passage, int i) {
    Affixes.Affix form = passage.affix(Form.NOTNAME, i);
    return form != null && form.field(0).equals(PART);
  }
}
