package io.chapar.extract.body;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.name.GivenNamesake;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.OwnLand;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import org.jspecify.annotations.Nullable;

/** An organisation that a table knows, where its name is no part of a longer one. */
public final class KnownBody {
  /** What the table says of a link before what completes a name. */
  private static final String PART = "part";

  private final Passage passage;

  public KnownBody(Passage passage) {
    this.passage = passage;
  }

  /**
   * @param head the word that heads a body's name and begins at the token too
   * @return null where none begins there, or what begins is longer than the table knows
   */
  public @Nullable Match at(int i, @Nullable Match head) {
    Match known = passage.at(Kind.ORGANISATION, i);
    return known == null || isOther(known) || head != null && goesOn(known, head) ? null : known;
  }

  /** Whether the words are a part of another name, or no body here. */
  private boolean isOther(Match known) {
    return isShort(known)
        || GivenNamesake.begins(passage, known.from())
        || isInBorrowed(known)
        || beginsName(known)
        || isPlaceWithCase(known)
        || isSurname(known)
        || isOfLand(known)
        || passage.after(Kind.COMMON, known.from()) > known.to()
        || DoubtfulBody.is(passage, known);
  }

  /** A house that reports, which is called a house: «خبرگزاری فارس». */
  public static boolean isHouse(Passage passage, int i) {
    return passage.is(Kind.AGENCY, i) && passage.is(Kind.BODY, i);
  }

  /**
   * «Selçuk Erdemir», "Michael Ford", "van den Bosch": after a given name it is what the family is
   * called.
   */
  private boolean isSurname(Match known) {
    int given = known.from() - 1;
    boolean particle = passage.is(Kind.TAIL, given) && !passage.capital(given);
    return particle && passage.language().offices() == Language.Offices.BOTH
        || passage.language().capitals()
            && known.to() == known.from() + 1
            && passage.token(known.from()).shape() == Token.Shape.CAPITAL
            && passage.capital(given)
            && (passage.is(Kind.GIVEN, given) || passage.endingAt(Kind.ROLE, given) != null)
            && passage.token(given).suffix().isEmpty()
            && !passage.anyOf(given, Kind.STOP, Kind.FIELD, Kind.COMMON, Kind.BODY, Kind.ROLE);
  }

  /** «Dövlət Yol Polisi İdarəsi», "SOCAR Trading" şirkəti: where heads stand last. */
  private boolean beginsName(Match known) {
    boolean last = passage.language().offices() == Language.Offices.LAST;
    boolean bare = last && passage.token(known.to() - 1).suffix().isEmpty();
    Sentences.Range marks = bare ? passage.sentences().quotationAt(known.from()) : null;
    boolean quoted = marks != null && known.to() < marks.to();
    int head = quoted && marks != null ? marks.to() + 1 : known.to();
    return bare && passage.is(Kind.BODY, head) && (quoted || isHead(head, known));
  }

  /** «Zirədə»: a club has the name of its town, but nothing happens in a club. */
  private boolean isPlaceWithCase(Match known) {
    Match place = known.inflected() ? passage.at(Kind.PLACE, known.from()) : null;
    return place != null
        && place.to() == known.to()
        && passage.language().offices() == Language.Offices.LAST
        && passage.token(known.to() - 1).suffix().isEmpty();
  }

  /** "AFFA Komitəsi" would be a body of another one. */
  private boolean isHead(int head, Match known) {
    Match body = passage.at(Kind.BODY, head);
    boolean trade = body != null && body.field(0).equals("trade");
    return passage.capital(head)
        && (known.to() - known.from() > 1 || trade)
        && passage.endingAt(Kind.BODY, known.to()) == null;
  }

  /**
   * «پشاور ہائیکورٹ بار ایسوسی ایشن», «حبیب بینک»: before a head that stands last where heads stand
   * first.
   */
  private boolean isInBorrowed(Match known) {
    Match head = passage.at(Kind.BODY, known.to());
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    if (!first || head == null || !head.field(0).equals("last")) {
      return false;
    }
    boolean brand = known.to() - known.from() == 1 && head.field(1).isEmpty();
    return brand || head.to() > known.to() + 1;
  }

  /**
   * Of "Aga Khan University Hospital", "Manchester City Council" a table may know the first words.
   */
  private boolean isShort(Match known) {
    return HeadAhead.is(passage, known.to());
  }

  /** «سازمان زمین‌شناسی و اکتشافات معدنی», of which a table may know «سازمان زمین‌شناسی». */
  private boolean goesOn(Match known, Match head) {
    Match inner = passage.at(Kind.ORGANISATION, head.to());
    if (inner != null && inner.to() > known.to() && !passage.language().capitals()) {
      return true;
    }
    if (new SubjectSeries(passage).end(known.to()) > known.to()) {
      return true;
    }
    if (known.to() <= head.to()) {
      return !headsLast(known, head) && !isWhole(known, head);
    }
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    int and = passage.after(Kind.AND, known.to());
    boolean fields = and > known.to() && passage.after(Kind.FIELD, and) > and + 1;
    return fields && first && !passage.language().capitals() && !passage.is(Kind.BODY, and);
  }

  /** "Met Office", "Senate" head other names, and are one, where a capital letter says so. */
  private boolean isWhole(Match known, Match head) {
    boolean named =
        passage.language().capitals()
            ? !passage.capital(head.from() - 1)
                || passage.is(Kind.DETERMINER, head.from() - 1)
                || !passage.token(head.from() - 1).suffix().isEmpty()
            : head.field(0).equals("last") && new Borrowed(passage).begin(head, 0) == head.from();
    boolean alone = head.to() - head.from() > 1 || isAlone(head.to());
    return known.to() == head.to() && alone && named;
  }

  /** "The Senate", but not "the Senate of Canada" or "the Senate Majority Leader". */
  private boolean isAlone(int to) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    return both && !passage.capital(to) && !passage.is(Kind.LINK, to);
  }

  /** «Baş Prokurorluğun» is known by its name, which the head alone does not say. */
  private boolean headsLast(Match known, Match head) {
    return passage.language().offices() == Language.Offices.LAST && known.to() == head.to();
  }

  /** «وزارت خارجه چین» is not the one of the country that the table means. */
  public boolean isForeign(Match known, @Nullable Match head) {
    return ofLand(known.to()) > known.to() || head != null && afterLand(known.to()) > known.to();
  }

  /** The token after the name and the land that follows it. */
  public int end(Match known, @Nullable Match head) {
    boolean seats = head != null || DoubtfulBody.isClub(known) || DoubtfulBody.isField(known);
    int placed = seats ? DoubtfulBody.afterSeat(passage, known) : known.to();
    return isForeign(known, head)
        ? afterLand(known.to())
        : Math.max(placed, Math.max(afterOwner(known), afterOwnLand(known)));
  }

  /** «کمیسیون امنیت ملی مجلس شورای اسلامی»: its last word begins the name of what it is part of. */
  private int afterOwner(Match known) {
    int last = known.to() - 1;
    Match owner = last > known.from() ? passage.at(Kind.ORGANISATION, last) : null;
    boolean plain = !passage.language().capitals();
    return plain && owner != null ? Math.max(known.to(), owner.to()) : known.to();
  }

  private int afterLand(int to) {
    int of = ofLand(to);
    if (of > to) {
      return of;
    }
    Match place = passage.at(Kind.PLACE, to);
    String own = passage.language().land();
    boolean land = place != null && place.field(1).equals("country") && !own.isEmpty();
    return place != null && land && !place.field(0).equals(own) ? place.to() : to;
  }

  /** «سازمان تعاون روستایی ایران» is called so without its land too. */
  private int afterOwnLand(Match known) {
    boolean named = known.to() - known.from() > 1 && passage.is(Kind.BODY, known.from());
    int to = OwnLand.after(passage, known.to());
    return named && !passage.language().capitals() ? to : known.to();
  }

  /** "Heritage Foundation of Pakistan" is another one than "Heritage Foundation". */
  private int ofLand(int to) {
    boolean english = passage.language().offices() == Language.Offices.BOTH;
    Match link = english ? passage.at(Kind.LINK, to) : null;
    boolean of = link != null && link.field(0).equals(PART);
    Match place = of && link != null ? passage.at(Kind.PLACE, link.to()) : null;
    boolean land = place != null && place.field(1).equals("country");
    return land && place != null && passage.endingAt(Kind.BODY, to) != null ? place.to() : to;
  }

  /** «Türkiyə Bəstəkarlar İttifaqı»: the one that has its own land in its whole name is another. */
  private boolean isOfLand(Match known) {
    boolean last = passage.language().offices() == Language.Offices.LAST;
    int words = known.to() - known.from();
    boolean may = last && words > 1 && passage.capital(known.from() - 1);
    Match place = may ? passage.endingAt(Kind.PLACE, known.from()) : null;
    return place != null
        && passage.token(place.to() - 1).suffix().isEmpty()
        && known.entry().name().split(" ").length > words;
  }
}
