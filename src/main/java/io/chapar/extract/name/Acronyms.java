package io.chapar.extract.name;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.TellingVerb;

/** Short forms of long names. */
public final class Acronyms {
  private static final int LONGEST = 8;
  private static final int SHORTEST = 3;

  /** What the table of words between long and short forms says of those that only name. */
  private static final String NAMES = "names";

  /** What the table says of the preposition for those within a house, who speak for it. */
  public static final String WITHIN = "within";

  private static final Kind[] KNOWN = {
    Kind.STOP,
    Kind.COMMON,
    Kind.PLACE,
    Kind.FIELD,
    Kind.ROLE,
    Kind.BODY,
    Kind.AGENCY,
    Kind.ORGANISATION,
    Kind.UNIT,
    Kind.GIVEN,
    Kind.SURNAME,
    Kind.HONORIFIC,
    Kind.MONTH,
    Kind.WEEKDAY,
    Kind.DEMONYM
  };

  private static final Kind[] OTHERS = {
    Kind.STOP, Kind.COMMON, Kind.PLACE, Kind.FIELD, Kind.BLESSING
  };

  private Acronyms() {}

  /** True for one short word that no table knows as something else. */
  public static boolean fits(Passage passage, int i) {
    if (!passage.word(i) || passage.anyOf(i, OTHERS)) {
      return false;
    }
    Token token = passage.token(i);
    return passage.language().capitals()
        ? token.shape() == Token.Shape.UPPER
        : token.folded().length() <= LONGEST;
  }

  /** By an office or a verb beside it. */
  public static boolean isBody(Passage passage, int i) {
    return ofOffice(passage, i) || acts(passage, i);
  }

  /** «президент РСПП», «DEİK Başkanı»: one that no table knows, where an office says of what. */
  private static boolean ofOffice(Passage passage, int i) {
    return unknown(passage, i)
        && (passage.language().offices() == Language.Offices.LAST
            ? passage.is(Kind.ROLE, i + 1)
            : passage.endingAt(Kind.ROLE, i) != null
                || passage.is(Kind.ROLE, i + 1) && passage.capital(i + 1));
  }

  /** "CBC reported", "told CBC": one that speaks or is told, where a verb stands beside it. */
  private static boolean acts(Passage passage, int i) {
    boolean hears = TellingVerb.is(passage.endingAt(Kind.VERB, i));
    return unknown(passage, i)
        && passage.token(i).folded().length() >= SHORTEST
        && passage.language().capitals()
        && passage.language().bareVerb()
        && (passage.is(Kind.VERB, i + 1) || hears);
  }

  /** True of a word that a table knows as something else. */
  public static boolean isKnown(Passage passage, int i) {
    return passage.anyOf(i, KNOWN);
  }

  /** Capital letters that no table knows as something else. */
  public static boolean unknown(Passage passage, int i) {
    return passage.word(i)
        && passage.token(i).shape() == Token.Shape.UPPER
        && passage.token(i).folded().length() <= LONGEST
        && !passage.anyOf(i, KNOWN);
  }

  /** «(این ڈی ایم اے)», of several words; -1 where a table knows none. */
  private static int afterKnown(Passage passage, int i) {
    return passage.is(Kind.ORGANISATION, i) ? passage.after(Kind.ORGANISATION, i) : -1;
  }

  /** The token of the short form in «موسوم به اکو» or (اکو); -1 when there is none. */
  public static int after(Passage passage, int i) {
    Match words = passage.at(Kind.ALIAS, i);
    int alias = words == null || words.field(0).equals(NAMES) ? i : words.to();
    int bracket = passage.mark(i, "(") && passage.mark(i + 2, ")") ? i + 1 : -1;
    int at = alias > i ? alias : bracket;
    boolean spelled = passage.mark(i, "(") && passage.mark(afterKnown(passage, i + 1), ")");
    return at > 0 && fits(passage, at) ? at : spelled ? i + 1 : -1;
  }
}
