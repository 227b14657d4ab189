package io.chapar.extract.place;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.OwnLand;
import io.chapar.extract.passage.Passage;

/** Where the name of a body says that it is in the place which the name has in it. */
final class PlaceInBody {
  private PlaceInBody() {}

  static boolean is(Passage passage, Match match) {
    return endsBody(passage, match) || cityBody(passage, match);
  }

  /** "Arts Council England" is called so, without a word that joins its land to it. */
  private static boolean endsBody(Passage passage, Match match) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    return passage.bodyBefore(match.to()) >= 0
        && !(both && passage.capital(match.from() - 1))
        && !isInName(passage, match);
  }

  /**
   * «دانشگاه تبریز», «انجمن جراحان ایران»: what a body is called by, right after its head, and the
   * language's own land say of no place that something happens there.
   */
  private static boolean isInName(Passage passage, Match match) {
    Match head = passage.at(Kind.BODY, passage.bodyBefore(match.to()));
    boolean named = head != null && head.to() == match.from() && head.field(0).equals("name");
    boolean own = OwnLand.after(passage, match.from()) == match.to();
    return !passage.language().capitals() && (named || own);
  }

  /** «Qo‘qon shahar shifoxonasi» is in the city, "U.S. District Court" in no land. */
  private static boolean cityBody(Passage passage, Match match) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    boolean cued = passage.is(Kind.CUE, match.to());
    return !both && cued && passage.afterBody(match.from()) > match.to();
  }
}
