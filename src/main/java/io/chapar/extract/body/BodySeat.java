package io.chapar.extract.body;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** «ستاد تنظیم بازار استان اردبیل», «موزه هنرهای معاصر اهواز»: the branch of a province or city. */
final class BodySeat {
  private BodySeat() {}

  /** The token after the place behind the name; the one after the name where none follows. */
  static int end(Passage passage, Match known) {
    boolean plain = passage.language().offices() == Language.Offices.FIRST;
    int cue = passage.after(Kind.CUE, known.to());
    Match place = passage.at(Kind.PLACE, cue);
    boolean city =
        place != null && !place.field(1).equals("country") && !place.field(2).equals("cue");
    boolean somebody = passage.is(Kind.GIVEN, cue) && !DoubtfulBody.isField(known);
    boolean seat = city && !somebody && !passage.language().capitals();
    return plain && seat && place != null ? place.to() : known.to();
  }
}
