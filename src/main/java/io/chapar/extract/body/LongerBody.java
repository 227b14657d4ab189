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
