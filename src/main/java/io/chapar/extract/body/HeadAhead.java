package io.chapar.extract.body;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * A word that heads a body's name, a few capital letters on: of "Faisalabad Electric Supply
 * Company" the last word is the head, and so of "Manchester City Council", in English.
 */
public final class HeadAhead {
  private static final int MOST_WORDS = 3;
  private static final Kind[] OTHERS = {
    Kind.STOP,
    Kind.ROLE,
    Kind.GIVEN,
    Kind.HONORIFIC,
    Kind.MONTH,
    Kind.WEEKDAY,
    Kind.PRONOUN,
    Kind.PLACE,
    Kind.AGENCY,
    Kind.ORGANISATION
  };

  private HeadAhead() {}

  /** True where the words from the token on lead to such a head, and belong to its name. */
  public static boolean is(Passage passage, int from) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    boolean goesOn = both && passage.token(from - 1).suffix().isEmpty();
    for (int i = from; goesOn && i < from + MOST_WORDS; i++) {
      Match head = passage.at(Kind.BODY, i);
      boolean part = isPart(passage, i);
      boolean office = head != null && head.to() > i + 1 && passage.capital(i);
      if (head != null && head.field(0).isEmpty() && (part || office)) {
        return true;
      }
      goesOn = part;
    }
    return false;
  }

  /** «Комиссия при Фонде развития»: where heads stand first, another body's name begins. */
  public static boolean isLinked(Passage passage, int i) {
    int link = passage.after(Kind.LINK, i);
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    return first && passage.capital(link) && passage.is(Kind.BODY, link);
  }

  /** A word of news, but not between capital letters: "Mineral Development Department". */
  public static boolean isPlain(Passage passage, int i) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    boolean between = both && passage.capital(i - 1) && passage.capital(i + 1);
    return passage.is(Kind.STOP, i) || passage.is(Kind.COMMON, i) && !between;
  }

  /** Of "County Sheriff's Office" the first two words are none. */
  public static boolean isOffice(Passage passage, int i) {
    Match office = passage.at(Kind.ROLE, i);
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    boolean body = both && office != null && office.to() == i + 1 && passage.is(Kind.BODY, i);
    boolean owner = office != null && office.to() == i + 2 && passage.is(Kind.BODY, i + 1);
    return office != null && !owner && !body;
  }

  /** "Outside Parliament, …": a preposition that has its capital from the sentence. */
  public static boolean leads(Passage passage, int i) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    return both && passage.is(Kind.PREPOSITION, i) && i == passage.sentences().of(i).from();
  }

  private static boolean isPart(Passage passage, int i) {
    return passage.capital(i)
        && !passage.anyOf(i, OTHERS)
        && passage.token(i - 1).suffix().isEmpty();
  }
}
