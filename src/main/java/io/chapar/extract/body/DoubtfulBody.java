package io.chapar.extract.body;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.OwnLand;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sport;
import java.util.Set;

/** Names of organisations that are other words too, or towns. */
public final class DoubtfulBody {
  /** What the table says of a club: «استقلال» is one beside words of sport or another club. */
  private static final String CLUB = "club";

  /** What it says of a club that is one in any passage on sport: «بارسلونا». */
  private static final String TEAM = "team";

  /** What it says of a brand: «میهن» is one beside words of trade or another company. */
  private static final String BRAND = "brand";

  /** What it says of a field of work: «بهزیستی» is a body where it is no part of an office. */
  private static final String ALONE = "alone";

  /** What it says of one that with its place is no body: «منابع طبیعی خوزستان در خطر است». */
  private static final String THING = "thing";

  /** What it says of a field of work that is a body only with its place: «شیلات گیلان». */
  private static final String SEATED = "seated";

  /** What the table of bodies says of clubs that have no other meaning. */
  private static final String SIDE = "side";

  private static final String COMMAS = "،,";
  private static final Kind[] HEADS = {Kind.ROLE, Kind.BODY, Kind.FIELD, Kind.COMMON, Kind.NUMERAL};

  /** What the table of bodies says of heads that any words may follow: «گروه», «تیپ». */
  private static final Set<String> NAMELESS = Set.of("marks", "called", "unit");

  /** What it says of words that only say what bears the name: «روزنامه». */
  private static final String SAYS = "says";

  private DoubtfulBody() {}

  /** True where the words around do not say that it is the body. */
  static boolean is(Passage passage, Match name) {
    return switch (name.field(0)) {
      case CLUB -> !beside(passage, name, Kind.GAME);
      case TEAM -> !plays(passage, name);
      case BRAND -> !beside(passage, name, Kind.MARKET);
      case ALONE -> !alone(passage, name);
      case SEATED -> !seated(passage, name);
      default -> false;
    };
  }

  /** True of a head that says only of what kind a body is, and makes no name with other words. */
  public static boolean isNameless(Match head) {
    return NAMELESS.contains(head.field(0)) || head.field(1).equals(SAYS);
  }

  /** «سپاهان اصفهان»: one that may be called with its city. */
  static boolean isClub(Match name) {
    return name.field(0).equals(SIDE) || name.field(0).equals(TEAM);
  }

  private static boolean beside(Passage passage, Match name, Kind kind) {
    int kinds = name.from();
    while (kinds > 0 && passage.is(Kind.DEMONYM, kinds - 1)) {
      kinds--;
    }
    boolean beside = passage.endingAt(kind, kinds) != null;
    return beside && !passage.is(Kind.CUE, name.to())
        || beforeBody(passage, name)
        || afterBody(passage, name.from() - 1);
  }

  /** «اینتر، میلان و یوونتوس»: the list has one that is no other word. */
  private static boolean beforeBody(Passage passage, Match name) {
    Match last = name;
    while (last != null && isDoubtful(last)) {
      int to = last.to();
      int joint = passage.mark(to, COMMAS) ? to + 1 : passage.after(Kind.AND, to);
      last = joint > to ? passage.at(Kind.ORGANISATION, joint) : null;
    }
    return last != null;
  }

  private static boolean isDoubtful(Match name) {
    String kind = name.field(0);
    return kind.equals(CLUB) || kind.equals(BRAND) || kind.equals(TEAM);
  }

  /** «پرسپولیس، استقلال و …»: another one was found right before the comma or "and". */
  private static boolean afterBody(Passage passage, int joint) {
    boolean joined = passage.mark(joint, COMMAS) || passage.is(Kind.AND, joint);
    Match before = joined ? passage.endingAt(Kind.ORGANISATION, joint) : null;
    return before != null && !passage.free(before.from());
  }

  private static boolean plays(Passage passage, Match name) {
    return !passage.language().capitals() && beside(passage, name, Kind.GAME)
        || inSport(passage, name);
  }

  /** A club that is called by its town may be the town: «در بارسلونا». */
  private static boolean inSport(Passage passage, Match name) {
    boolean town = passage.anyOf(name.from(), Kind.PLACE, Kind.TOWN);
    boolean led =
        passage.anyOf(name.from() - 1, Kind.LINK, Kind.CUE, Kind.PREPOSITION)
            && passage.endingAt(Kind.GAME, name.from()) == null;
    boolean ofLand = OwnLand.after(passage, name.to()) > name.to();
    return !ofLand && !(town && led) && Sport.is(passage);
  }

  /** True of a field of work whose office in a place is called by both: «جهاد کشاورزی گلستان». */
  static boolean isField(Match name) {
    return name.field(0).equals(ALONE) && !name.field(1).equals(THING)
        || name.field(0).equals(SEATED);
  }

  private static boolean alone(Passage passage, Match name) {
    boolean headed = passage.word(name.from() - 1) && passage.anyOf(name.from() - 1, HEADS);
    boolean ended = passage.endingAt(Kind.FIELD, name.from()) != null;
    return !headed && !ended && passage.endingAt(Kind.ROLE, name.from()) == null;
  }

  /** «شیلات گیلان هشدار داد», but not «شبکه آب و فاضلاب قم». */
  private static boolean seated(Passage passage, Match name) {
    return afterSeat(passage, name) > name.to() && alone(passage, name);
  }

  /** «ستاد تنظیم بازار استان اردبیل»: the token after the place of a branch, or after the name. */
  static int afterSeat(Passage passage, Match known) {
    boolean plain = passage.language().offices() == Language.Offices.FIRST;
    int cue = passage.after(Kind.CUE, known.to());
    Match place = passage.at(Kind.PLACE, cue);
    boolean city =
        place != null && !place.field(1).equals("country") && !place.field(2).equals("cue");
    boolean somebody = passage.is(Kind.GIVEN, cue) && !isField(known);
    boolean seat = city && !somebody && !passage.language().capitals();
    return plain && seat && place != null ? place.to() : known.to();
  }
}
