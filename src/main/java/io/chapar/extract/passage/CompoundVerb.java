package io.chapar.extract.passage;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;

/** A verb of two words, the first of which is a noun or adjective: «احیا شد», «منتشر کرد». */
public final class CompoundVerb {
  /** What the table says of the second part. */
  private static final String PART = "verb";

  /** What such Persian nouns end with: «برنامه‌ریزی», «معرفی». */
  private static final String ABSTRACT = "ی";

  private CompoundVerb() {}

  /** «محله سراب احیا شد»: the word before such a verb is part of it. */
  public static boolean ends(Passage passage, int i) {
    Match stop = passage.at(Kind.STOP, i);
    boolean other =
        passage.anyOf(i, Kind.PREPOSITION, Kind.LINK, Kind.AND, Kind.ALSO, Kind.THAT, Kind.OPENING);
    return stop != null && !other && stop.field(0).equals(PART);
  }

  /**
   * «توسط شهرداری بهره‌برداری شد»: a field of work that is part of the verb after it; an office
   * keeps it, «وزیر بازرگانی شد».
   */
  public static boolean holds(Passage passage, int i) {
    Language language = passage.language();
    return !language.capitals()
        && !language.subjectAfter()
        && passage.word(i + 1)
        && passage.is(Kind.FIELD, i)
        && passage.token(i).folded().endsWith(ABSTRACT)
        && ends(passage, i + 1);
  }
}
