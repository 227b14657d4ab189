package io.chapar.extract.organisation;

import io.chapar.extract.body.HeadAhead;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.Acronyms;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * "Genghis Capital analyst Churchill Ogutu", "a spokesperson for Waterstones", "analysts at": words
 * with capital letters that no table knows, beside an office that somebody has in a company or
 * club.
 */
final class Employer {
  /** What the table says of an office in a body, whatever it is called. */
  private static final String BODY = "body";

  /** What it says of one in a club, which may be called by its town. */
  private static final String CLUB = "club";

  /** What it says of one that somebody has at a place of work, and the link that joins it. */
  private static final String STAFF = "staff";

  private static final int MOST_WORDS = 4;

  private final Passage passage;
  private final Language.Offices order;

  Employer(Passage passage) {
    this.passage = passage;
    order = passage.language().offices();
  }

  /** The token after the name that begins at the token; the token itself where none does. */
  int end(int i) {
    boolean may =
        passage.language().capitals()
            && order != Language.Offices.FIRST
            && passage.capital(i)
            && !passage.capital(i - 1);
    return !may ? i : isAfterOffice(i) ? run(i) : beforeOffice(i);
  }

  private int run(int from) {
    int i = from;
    while (i < from + MOST_WORDS && passage.capital(i) && isUnknown(i)) {
      i++;
      if (!passage.token(i - 1).suffix().isEmpty()) {
        return i;
      }
    }
    boolean town = TownName.end(passage, from) == i && !isClub(from, i);
    boolean of = i > from && passage.is(Kind.BODY, i - 1) && passage.is(Kind.LINK, i);
    boolean goesOn =
        joinsHead(i)
            || of
            || town
            || passage.capital(i)
            || passage.mark(i, "&")
            || passage.is(Kind.CUE, i);
    return goesOn ? from : i;
  }

  /** Of "Halden Fire and Rescue Service" the last word is the head. */
  private boolean joinsHead(int i) {
    int and = order == Language.Offices.BOTH ? passage.after(Kind.AND, i) : i;
    return and > i
        && passage.capital(and)
        && (passage.is(Kind.BODY, and) || HeadAhead.is(passage, and));
  }

  /** "The coach of Halden, Ada Orme, said", but not "the captain of Halden lifeboat". */
  private boolean isClub(int from, int to) {
    Match link = passage.endingAt(Kind.LINK, from);
    Match office = link == null ? null : passage.endingAt(Kind.ROLE, link.from());
    return says(office, CLUB) && passage.mark(to, ",.");
  }

  private boolean isUnknown(int i) {
    return passage.free(i) && (!Acronyms.isKnown(passage, i) || passage.is(Kind.BODY, i));
  }

  /** "For" and "at" join most offices to a body; "of" only those that are of none but bodies. */
  private boolean isAfterOffice(int i) {
    Match link = passage.endingAt(Kind.LINK, i);
    Match office = link == null ? null : passage.endingAt(Kind.ROLE, link.from());
    boolean townsmen = passage.endingAt(Kind.CUE, i) != null;
    boolean some = link != null && !townsmen && passage.endingAt(Kind.UNNAMED, link.from()) != null;
    boolean staff = says(office, STAFF) && link != null && link.field(0).equals(STAFF);
    return order == Language.Offices.BOTH && (some || staff || isHeld(office));
  }

  private int beforeOffice(int from) {
    int club = isTown(from) ? passage.after(Kind.PLACE, from) : from;
    int to = club > from ? club : words(from);
    if (to == from) {
      return from;
    }
    Match office = passage.at(Kind.ROLE, to);
    boolean opens = from == passage.sentences().of(from).from() && to == from + 1;
    boolean whole = order == Language.Offices.LAST || club > from || !opens;
    boolean held = club > from ? says(office, CLUB) : isHeld(office);
    boolean person = office != null && passage.capital(office.to());
    boolean bare =
        passage.token(to - 1).suffix().isEmpty() && (club > from || !isInflected(to - 1));
    return whole && held && person && bare ? to : from;
  }

  /** The token after the words, right before an office; the first token where none follows. */
  private int words(int from) {
    int to = from;
    while (to < from + MOST_WORDS && passage.capital(to) && !passage.is(Kind.ROLE, to)) {
      to++;
    }
    boolean unknown = passage.is(Kind.ROLE, to);
    for (int i = from; unknown && i < to; i++) {
      unknown = isUnknown(i);
    }
    return unknown ? to : from;
  }

  /** «Şirketin Genel Müdürü», «Brezilyalı kaptan». */
  private boolean isInflected(int i) {
    return order == Language.Offices.LAST
        && (passage.fits(Form.CASE, i) || passage.fits(Form.SURNAME, i));
  }

  private boolean isTown(int i) {
    Match place = passage.at(Kind.PLACE, i);
    return place != null && place.field(1).equals("city") && order == Language.Offices.BOTH;
  }

  private static boolean isHeld(@Nullable Match office) {
    return says(office, BODY) || says(office, CLUB);
  }

  private static boolean says(@Nullable Match office, String what) {
    return office != null && office.field(1).equals(what);
  }
}
