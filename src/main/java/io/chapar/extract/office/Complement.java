package io.chapar.extract.office;

import io.chapar.extract.body.HeadAhead;
import io.chapar.extract.body.KnownBody;
import io.chapar.extract.body.NameInMarks;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.Acronyms;
import io.chapar.extract.name.GivenNamesake;
import io.chapar.extract.passage.CompoundVerb;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.place.UnlistedPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that complete the head of an office or of an organisation's name. */
public final class Complement {
  private static final String OPENING = "«“\"(";

  private final Passage passage;
  private final boolean offices;
  private final Kind[] kinds;
  private final Series series;

  private Complement(Passage passage, boolean offices, Kind... kinds) {
    this.passage = passage;
    this.offices = offices;
    this.kinds = kinds;
    this.series = new Series(passage);
  }

  static Complement ofOffice(Passage passage) {
    return new Complement(
        passage,
        true,
        Kind.FIELD,
        Kind.ORGANISATION,
        Kind.BODY,
        Kind.PLACE,
        Kind.DEMONYM,
        Kind.ROLE);
  }

  public static Complement ofBody(Passage passage) {
    return new Complement(
        passage, false, Kind.FIELD, Kind.ORGANISATION, Kind.BODY, Kind.PLACE, Kind.DEMONYM);
  }

  /** The token after the words that follow the head and complete it. */
  public int after(int head, int limit) {
    int end = head;
    for (int before = head - 1; end < limit && end > before; ) {
      before = end;
      boolean whole = offices ? series.endsBeforeField(end) : series.endsWithPlace(end);
      int next = end > head && whole ? end : word(end);
      end = next == end ? joined(end, head) : next;
    }
    return end;
  }

  private int joined(int i, int head) {
    int and = passage.after(Kind.AND, i);
    if (open(i, head)) {
      return i + 1;
    }
    if (i > head && series.ofFields(i)) {
      return word(i + 1);
    }
    if (offices && places(i) > i) {
      return places(i);
    }
    boolean another = !offices && passage.is(Kind.BODY, and);
    int field = adjective(and);
    boolean joins = and > i && i > head && passage.is(Kind.FIELD, field) && joinsOn(i) && !another;
    return joins ? word(field) : bracketed(i, head);
  }

  /** «министр науки и инновационной политики»: the token after an adjective in small letters. */
  private int adjective(int i) {
    return small(i) && passage.fits(Form.GENITIVE, i) && !passage.is(Kind.FIELD, i) ? i + 1 : i;
  }

  /** The token after the last of several places, where a body follows them. */
  private int places(int i) {
    int end = series.ofPlaces(i);
    boolean house = passage.is(Kind.LINK, end) && longest(end + 1) > end + 1;
    return house && !passage.language().capitals() ? end : i;
  }

  /** «شورای عالی» or «بنیاد ملی» takes one word more, whatever it is. */
  private boolean open(int i, int head) {
    Match field = passage.endingAt(Kind.FIELD, i);
    boolean open = field != null && field.from() >= head && "open".equals(field.field(0));
    return open
        && passage.endingAt(Kind.ORGANISATION, i) == null
        && passage.word(i)
        && !passage.isJoined(passage.at(Kind.BODY, i))
        && (offices || !CompoundVerb.holds(passage, i))
        && !passage.anyOf(i, Kind.STOP, Kind.VERB, Kind.PREPOSITION, Kind.AND, Kind.GIVEN);
  }

  /** After a place or a whole name, "and" begins something else. */
  private boolean joinsOn(int i) {
    return passage.endingAt(Kind.FIELD, i) != null;
  }

  /** سازمان همکاری‌های اقتصادی (اکو) ends with its brackets. */
  private int bracketed(int i, int head) {
    boolean short_ = i > head && passage.mark(i, "(") && passage.mark(i + 2, ")");
    boolean known =
        short_ && (passage.is(Kind.ORGANISATION, i + 1) || Acronyms.fits(passage, i + 1));
    return known ? i + 3 : i;
  }

  private int word(int i) {
    int plain = offices ? PlainOffice.after(passage, i) : i;
    if (plain > i) {
      return plain;
    }
    if (!passage.word(i) || passage.is(Kind.VERB, i) && !passage.is(Kind.FIELD, i)) {
      return quoted(i);
    }
    int end = begins(i) ? i : offices && Acronyms.unknown(passage, i) ? i + 1 : longest(i);
    int linked = end > i ? end : connective(i);
    return linked > i || !loose(i) ? linked : i + 1;
  }

  /** «خبرنگار مجلس خبرگزاری فارس», "Judge Georgia Brown": another name begins. */
  private boolean begins(int i) {
    return offices ? GivenNamesake.begins(passage, i) : KnownBody.isHouse(passage, i);
  }

  private int longest(int i) {
    int seat = offices ? passage.afterBody(i) : UnlistedPlace.seat(passage, i);
    int end = Math.max(seat, UnlistedPlace.after(passage, i));
    for (Kind kind : offices || !CompoundVerb.holds(passage, i) ? kinds : new Kind[0]) {
      Match match = passage.at(kind, i);
      boolean begins = kind != Kind.FIELD && passage.isJoined(match);
      end = match == null || begins ? end : Math.max(end, match.to());
    }
    return end;
  }

  /** نماینده ایران در سازمان ملل, Minister of Energy: a connective before something known. */
  private int connective(int i) {
    boolean links = passage.language().capitals() && !HeadAhead.isLinked(passage, i);
    int link = offices || links ? passage.after(Kind.LINK, i) : i;
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    boolean none = link == i || offices && InnerTitle.is(passage, link);
    int end = none ? i : offices || !first ? longest(link) : passage.after(Kind.FIELD, link);
    return end > link ? end : !none && offices ? small(link, i) : i;
  }

  /** Minister of public health: words in small letters after the connective. */
  private int small(int link, int none) {
    int end = link;
    while (end < link + 3 && small(end)) {
      end++;
    }
    return end > link && passage.language().offices() == Language.Offices.BOTH ? end : none;
  }

  private boolean small(int i) {
    return passage.word(i)
        && !passage.capital(i)
        && passage.language().capitals()
        && !passage.anyOf(i, Kind.STOP, Kind.VERB, Kind.PREPOSITION, Kind.AND, Kind.PRONOUN);
  }

  /** Any word, when a name follows. */
  private boolean loose(int i) {
    return passage.language().capitals() ? looseSmall(i) : offices && NameAhead.is(passage, i);
  }

  private boolean looseSmall(int i) {
    int j = i;
    while (j < i + 5 && (mayBeLoose(j) || longest(j) > j || passage.is(Kind.LINK, j))) {
      j = Math.max(j + 1, longest(j));
    }
    boolean titled = !offices && passage.anyOf(i, Kind.HONORIFIC, Kind.ROLE);
    boolean first = passage.language().offices() == Language.Offices.FIRST && small(i) && !titled;
    return first && passage.capital(j) && passage.capital(j + 1) && longest(j) == j;
  }

  /** Of a body, no verb: «суд Твери оправдал фельдшера Ивана Орехова». */
  private boolean mayBeLoose(int i) {
    return small(i)
        && (offices || passage.fits(Form.GENITIVE, i) || passage.fits(Form.ADJECTIVE, i));
  }

  private int quoted(int i) {
    boolean marks = passage.language().capitals() && passage.mark(i, OPENING);
    return marks ? NameInMarks.end(passage, i + 1, offices ? 4 : 7, i) : i;
  }

  /** The first token of the words before the head that complete it. */
  public int before(int head, int limit) {
    int from = head;
    while (from > limit && from > 0) {
      int next = wordBefore(from, head);
      if (next == from || next < limit) {
        return from;
      }
      from = next;
    }
    return from;
  }

  private int wordBefore(int to, int head) {
    boolean declined = passage.word(to - 1) && !passage.token(to - 1).suffix().isEmpty();
    if (declined || to < head && passage.mark(to, OPENING)) {
      return to;
    }
    int body = offices ? passage.bodyBefore(to) : -1;
    if (body >= 0) {
      return body;
    }
    for (Kind kind : new Kind[] {Kind.ORGANISATION, Kind.DEMONYM, Kind.FIELD, Kind.PLACE}) {
      Match match = passage.endingAt(kind, to);
      if (match != null) {
        return kind == Kind.PLACE && isElsewhere(match) ? to : match.from();
      }
    }
    if (offices && to == head && Acronyms.unknown(passage, to - 1)) {
      return to - 1;
    }
    boolean list = to < head && series.ofFields(to - 1);
    boolean joins = passage.endingAt(Kind.AND, to) != null && joinsOn(to - 1);
    return list || joins && (to < head || passage.capital(to - 2)) ? to - 1 : to;
  }

  /** «Jizzaxdagi … stansiyasi», «Gürcüstanın … Nazirliyi»: with an ending a place is not in it. */
  public boolean isElsewhere(@Nullable Match place) {
    if (place == null) {
      return false;
    }
    List<String> name = passage.language().tokeniser().words(place.entry().name());
    boolean ending = !passage.token(place.to() - 1).folded().equals(name.get(name.size() - 1));
    return ending && !offices && passage.language().offices() == Language.Offices.LAST;
  }
}
