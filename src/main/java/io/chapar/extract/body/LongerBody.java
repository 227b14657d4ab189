package io.chapar.extract.body;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** A known organisation whose words end a longer name with a place. */
public final class LongerBody {
  /** What the table says of a link before what completes a name. */
  private static final String PART = "part";

  private LongerBody() {}

  static boolean is(Passage passage, Match known) {
    return isInPlace(passage, known) || isOfRegion(passage, known) || isOfLand(passage, known);
  }

  /** Of "New York City" the last two words may be a club's name. */
  public static boolean isInPlace(Passage passage, Match known) {
    Match place = isEnglish(passage) ? passage.endingAt(Kind.PLACE, known.to()) : null;
    return place != null && place.from() < known.from();
  }

  /** Of "Ohio Department of Transportation", "Utah Supreme Court" a table may know the rest. */
  private static boolean isOfRegion(Passage passage, Match known) {
    boolean headed =
        passage.is(Kind.BODY, known.from()) || passage.endingAt(Kind.BODY, known.to()) != null;
    boolean may = headed && isEnglish(passage) && known.field(0).isEmpty();
    Match place = may ? passage.endingAt(Kind.PLACE, known.from()) : null;
    return place != null
        && place.field(1).equals("region")
        && passage.token(place.to() - 1).suffix().isEmpty();
  }

  /** «Türkiyə Bəstəkarlar İttifaqı»: the one that has its own land in its whole name is another. */
  private static boolean isOfLand(Passage passage, Match known) {
    boolean last = passage.language().offices() == Language.Offices.LAST;
    int words = known.to() - known.from();
    boolean may = last && words > 1 && passage.capital(known.from() - 1);
    Match place = may ? passage.endingAt(Kind.PLACE, known.from()) : null;
    return place != null
        && passage.token(place.to() - 1).suffix().isEmpty()
        && known.entry().name().split(" ").length > words;
  }

  /** "Heritage Foundation of Pakistan" is another one than "Heritage Foundation". */
  static int ofLand(Passage passage, int to) {
    Match head = isEnglish(passage) ? passage.endingAt(Kind.BODY, to) : null;
    Match link = head == null ? null : passage.at(Kind.LINK, to);
    boolean of = link != null && link.field(0).equals(PART);
    Match place = of && link != null ? passage.at(Kind.PLACE, link.to()) : null;
    boolean land = place != null && place.field(1).equals("country");
    return land && place != null ? place.to() : to;
  }

  private static boolean isEnglish(Passage passage) {
    return passage.language().offices() == Language.Offices.BOTH;
  }
}
