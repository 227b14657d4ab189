package io.chapar.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * «روستای چم‌مهر», «ولسوالی نازیان»: a place that no table knows, by the word before it and by what
 * it is not.
 */
final class UnlistedPlace {
  private static final int MOST_WORDS = 2;

  private UnlistedPlace() {}

  /**
   * The token after such a place whose cue stands at the token, which is given if there is none.
   */
  static int after(Passage passage, int i) {
    Match cue = passage.at(Kind.CUE, i);
    int end = cue == null ? i : end(passage, cue);
    return cue == null || end == cue.to() ? i : end;
  }

  /** The name after the cue, with its country where the cue or the next word tells it. */
  static @Nullable Match named(Passage passage, int i) {
    Match cue = passage.at(Kind.CUE, i);
    int end = cue == null ? i : end(passage, cue);
    if (cue == null || end == cue.to()) {
      return null;
    }
    String country = cue.field(1).isEmpty() ? beside(passage, end) : cue.field(1);
    String name = passage.words(cue.to(), end);
    return new Match(
        new Entry(Kind.PLACE, name, List.of(country, cue.field(2))), cue.to(), end, false);
  }

  /** «Tortum ilçesinde»: the name before the cue, where the language's heads stand last. */
  static @Nullable Match before(Passage passage, int i) {
    Match cue = passage.capital(i) ? passage.at(Kind.CUE, i + 1) : null;
    boolean last = passage.language().offices() == Language.Offices.LAST;
    if (cue == null || !last || !cue.field(0).equals("names") || !isName(passage, i)) {
      return null;
    }
    Match region = passage.endingAt(Kind.PLACE, i);
    String country = region == null ? cue.field(1) : region.field(0);
    String name = passage.words(i, i + 1);
    return new Match(new Entry(Kind.PLACE, name, List.of(country, cue.field(2))), i, i + 1, false);
  }

  private static boolean isName(Passage passage, int i) {
    return passage.token(i).shape() == Token.Shape.CAPITAL
        && passage.token(i).suffix().isEmpty()
        && !passage.anyOf(i, Kind.STOP, Kind.COMMON, Kind.FIELD, Kind.ROLE, Kind.BODY)
        && !passage.anyOf(i, Kind.DEMONYM, Kind.ORGANISATION, Kind.CUE)
        && !(passage.capital(i - 1) && passage.anyOf(i, Kind.GIVEN, Kind.SURNAME));
  }

  private static int end(Passage passage, Match cue) {
    int i = cue.to();
    while (cue.field(0).equals("names") && i - cue.to() < MOST_WORDS && fits(passage, i)) {
      i++;
    }
    boolean whole = i > cue.to() && (NameWords.boundary(passage, i) || !fits(passage, i));
    return whole ? i : cue.to();
  }

  private static boolean fits(Passage passage, int i) {
    return !NameWords.boundary(passage, i)
        && passage.token(i).folded().length() > 2
        && passage.language().background().isRare(passage, i)
        && !passage.fits(Form.NOTPLACE, i);
  }

  /** «روستای گل‌تپه همدان», «روستای گل‌تپه در استان همدان». */
  private static String beside(Passage passage, int end) {
    for (int i = end; i < end + 4 && (i == end || passage.word(i - 1)); i++) {
      Match place = passage.at(Kind.PLACE, i);
      if (place != null && !place.field(0).contains(",")) {
        return place.field(0);
      }
    }
    return "";
  }
}
