package io.chapar.extract.place;

import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * «سردشت، بیوران و بانه»: a rare word between two places of a list is one that no table knows, in
 * scripts without capital letters.
 */
final class AmongPlaces {
  private static final String COMMAS = "،,";
  private static final Kind[] OTHERS = {Kind.GIVEN, Kind.SURNAME, Kind.HONORIFIC};

  private static final Kind[] OTHER_WORDS = {
    Kind.COMMON, Kind.FIELD, Kind.STOP, Kind.MONTH, Kind.GIVEN, Kind.SITE
  };

  private AmongPlaces() {}

  /**
   * @param last the place that was found last; null where there is none
   */
  static @Nullable Match at(Passage passage, int i, @Nullable Match last) {
    boolean follows = last != null && last.to() == i - 1 && isJoint(passage, i - 1);
    boolean plain = follows && !passage.language().capitals() && !passage.anyOf(i, OTHERS);
    int end = plain ? RarePlace.end(passage, i) : i;
    Match next = end > i && isJoint(passage, end) ? passage.at(Kind.PLACE, end + 1) : null;
    return last == null || next == null || !isLike(last, next)
        ? null
        : new Match(
            new Entry(Kind.PLACE, passage.words(i, end), List.of(next.field(0), "city")),
            i,
            end,
            false);
  }

  /** «در محلات و خمین»: a town that is another word too, before one of the same land. */
  static boolean leads(Passage passage, Match town) {
    boolean led = passage.is(Kind.PREPOSITION, town.from() - 1) && isTown(passage, town.from());
    Match next = led && isJoint(passage, town.to()) ? passage.at(Kind.PLACE, town.to() + 1) : null;
    boolean sure = next != null && next.field(2).isEmpty() && isTown(passage, next.from());
    return next != null
        && sure
        && !passage.language().capitals()
        && isLike(town, next)
        && town.field(1).equals(next.field(1));
  }

  /** By what else the word may be. */
  static boolean isTown(Passage passage, int i) {
    return !passage.anyOf(i, OTHER_WORDS);
  }

  private static boolean isJoint(Passage passage, int i) {
    return passage.mark(i, COMMAS) || passage.is(Kind.AND, i);
  }

  /** Towns or regions of one land, and no lands: «ایران، متحدانش و روسیه». */
  private static boolean isLike(Match last, Match next) {
    return !last.field(0).isEmpty()
        && last.field(0).equals(next.field(0))
        && !last.field(1).equals("country")
        && !next.field(1).equals("country");
  }
}
