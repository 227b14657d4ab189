package io.chapar.extract.place;

import io.chapar.extract.body.Adjectives;
import io.chapar.extract.body.OwnName;
import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * «روستای چم‌مهر», «ولسوالی نازیان»: a place that no table knows, by the word before it and by what
 * it is not.
 */
public final class UnlistedPlace {
  /** What the table says of a word beside which any name is a place. */
  private static final String NAMES = "names";

  /** What it says of one whose name is an adjective before it. */
  private static final String ADJECTIVE = "adjective";

  /** What the table says of a word that a place follows only beside another one. */
  private static final String PLACED = "placed";

  /** What it says of a cue behind which a name may have the article. */
  private static final String ARTICLE = "article";

  private UnlistedPlace() {}

  /**
   * The token after such a place whose cue stands at the token, or whose adjective does before its
   * cue: «глава Омсукчанского района»; the token itself if there is none.
   */
  public static int after(Passage passage, int i) {
    Match cue = passage.at(Kind.CUE, i);
    int end = cue == null ? i : end(passage, cue);
    return cue == null ? afterAdjective(passage, i) : end == cue.to() ? i : end;
  }

  private static int afterAdjective(Passage passage, int i) {
    Match cue = passage.capital(i) ? passage.at(Kind.CUE, i + 1) : null;
    boolean district = cue != null && cue.field(0).equals(ADJECTIVE) && !passage.capital(i + 1);
    return district && cue != null && passage.fits(Form.ADJECTIVE, i) ? cue.to() : i;
  }

  /** «دادگاه شهر گراتس»: the token after the cue and the place where a body is. */
  public static int seat(Passage passage, int i) {
    Match cue = passage.at(Kind.CUE, i);
    if (cue == null || passage.isJoined(cue) || passage.language().capitals()) {
      return i;
    }
    int listed = passage.after(Kind.PLACE, cue.to());
    boolean unlisted = listed == cue.to() && cue.field(0).equals(OwnName.SEAT);
    int end = unlisted ? RarePlace.end(passage, cue.to()) : listed;
    return end > cue.to() ? end : i;
  }

  /** The name after the cue, with its country where the cue or the next word tells it. */
  static @Nullable Match named(Passage passage, int i) {
    Match cue = passage.at(Kind.CUE, i);
    int end = cue == null ? i : end(passage, cue);
    if (cue == null || end == cue.to()) {
      return PlaceSeries.at(passage, i);
    }
    boolean known = !cue.field(1).isEmpty() || cue.field(2).equals(PlaceOfKind.SEA);
    boolean ofKind = PlaceOfKind.is(cue);
    String beside = landBeside(passage, ofKind ? cue.to() : end);
    String country = known ? cue.field(1) : beside;
    int from = ofKind ? cue.from() : cue.to();
    return place(cue, passage.words(from, end), country, from, end);
  }

  /**
   * «Tortum ilçesinde»: the name before the cue, where the language's heads stand last; «в
   * Пинежском районе», where adjectives say so.
   */
  static @Nullable Match before(Passage passage, int i) {
    Match cue = passage.capital(i) ? passage.at(Kind.CUE, i + 1) : null;
    if (cue == null || passage.capital(i + 1) && !isLast(passage)) {
      return null;
    }
    if (cue.field(0).equals(ADJECTIVE)) {
      return district(passage, i, cue);
    }
    if (!isLast(passage) || !cue.field(0).equals(NAMES) || !isName(passage, i)) {
      return null;
    }
    Match region = passage.endingAt(Kind.PLACE, i);
    String country = region == null ? cue.field(1) : region.field(0);
    String name = passage.words(i, i + 1);
    return PlaceOfKind.isKind(cue.field(2))
        ? place(cue, name + ' ' + cue.entry().name(), country, i, cue.to())
        : place(cue, name, country, i, i + 1);
  }

  private static @Nullable Match district(Passage passage, int i, Match cue) {
    String adjective = new Adjectives(passage).nominative(i, cue).strip();
    String name = adjective + ' ' + cue.entry().name();
    boolean fits = passage.fits(Form.ADJECTIVE, i) && !passage.anyOf(i, Kind.STOP, Kind.DEMONYM);
    return fits ? place(cue, name, landBeside(passage, cue.to()), i, cue.to()) : null;
  }

  private static Match place(Match cue, String name, String country, int from, int to) {
    Entry entry = new Entry(Kind.PLACE, name, List.of(country, cue.field(2)));
    return new Match(entry, from, to, false);
  }

  private static boolean isLast(Passage passage) {
    return passage.language().offices() == Language.Offices.LAST;
  }

  private static boolean isName(Passage passage, int i) {
    return passage.token(i).shape() == Token.Shape.CAPITAL
        && passage.token(i).suffix().isEmpty()
        && !passage.anyOf(i, Kind.STOP, Kind.COMMON, Kind.FIELD, Kind.ROLE, Kind.BODY)
        && !passage.anyOf(i, Kind.DEMONYM, Kind.ORGANISATION, Kind.CUE, Kind.MONTH)
        && passage.after(Kind.ROLE, i + 1) <= i + 2
        && !passage.fits(Form.NOTPLACE, i)
        && !(passage.capital(i - 1) && passage.anyOf(i, Kind.GIVEN, Kind.SURNAME));
  }

  private static int end(Passage passage, Match cue) {
    if (passage.is(Kind.DETERMINER, cue.from() - 1)) {
      return cue.to();
    }
    return switch (cue.field(0)) {
      case NAMES -> named(passage, cue);
      case PLACED -> placed(passage, cue);
      case OwnName.SEAT -> linked(passage, cue);
      default -> PlaceOfKind.is(cue) ? new PlaceOfKind(passage, cue).end() : cue.to();
    };
  }

  /** «قرية الفرنلق»: behind such a cue also a word with the article. */
  private static int named(Passage passage, Match cue) {
    int end = RarePlace.end(passage, cue.to());
    boolean village = end == cue.to() && cue.field(3).equals(ARTICLE);
    return village ? RarePlace.afterArticle(passage, cue.to()) : end;
  }

  /** «بخش پشتکوه الیگودرز», but not «بخش ارتوپدی بیمارستان». */
  private static int placed(Passage passage, Match cue) {
    int end = RarePlace.end(passage, cue.to());
    boolean placed =
        passage.anyOf(end, Kind.PLACE, Kind.CUE) || passage.endingAt(Kind.CUE, cue.from()) != null;
    return placed ? end : cue.to();
  }

  /** «شهر کاسل آلمان», but not «شهر ساحلی اسپانیا»; «شهر خاموش در سوریه» may be any adjective. */
  private static int linked(Passage passage, Match cue) {
    int end = passage.language().capitals() ? cue.to() : RarePlace.end(passage, cue.to());
    Match land = end == cue.to() + 1 ? passage.at(Kind.PLACE, end) : null;
    boolean beside = land != null && land.field(1).equals("country");
    return beside && !passage.token(cue.to()).folded().endsWith("ی") ? end : cue.to();
  }

  /**
   * «روستای گل‌تپه همدان», «روستای گل‌تپه در استان همدان»: ISO 3166 of the place that stands there
   * or a few words on; empty where none says it.
   */
  static String landBeside(Passage passage, int end) {
    for (int i = end; i < end + 4 && (i == end || passage.word(i - 1)); i++) {
      Match place = passage.at(Kind.PLACE, i);
      if (place != null && !place.field(0).contains(",")) {
        return place.field(0);
      }
    }
    return "";
  }
}
