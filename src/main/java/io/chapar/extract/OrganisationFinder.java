package io.chapar.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organisations of a passage: known ones, and a head with the words that complete its name. */
final class OrganisationFinder {
  private static final int MOST_WORDS = 10;

  private final Passage passage;
  private final Complement complement;
  private final OwnName ownName;
  private final CapitalisedName capitals;
  private final Adjectives adjectives;
  private final BodyName names;
  private final KnownBody knownBody;
  private final TradeName tradeName;
  private final BodyEnd ends;
  private final List<Sentences.Range> longForms;
  private final List<NameRange> found = new ArrayList<>();
  private int last;

  private OrganisationFinder(Passage passage) {
    this.passage = passage;
    this.complement = Complement.ofBody(passage);
    this.ownName = new OwnName(passage);
    this.capitals = new CapitalisedName(passage, complement);
    this.adjectives = new Adjectives(passage);
    this.names = new BodyName(passage, adjectives);
    this.knownBody = new KnownBody(passage);
    this.tradeName = new TradeName(passage);
    this.ends = new BodyEnd(passage);
    this.longForms = LongForms.in(passage);
  }

  static List<NameRange> in(Passage passage) {
    OrganisationFinder finder = new OrganisationFinder(passage);
    for (int i = 0; i < passage.size(); ) {
      i = Math.max(i + 1, finder.take(i));
    }
    return finder.found;
  }

  private int take(int i) {
    Match agency = passage.at(Kind.AGENCY, i);
    boolean house = agency != null && passage.is(Kind.BODY, i) && agency.to() > i + 1;
    boolean reports = agency != null && agency.equals(Dateline.agency(passage));
    if (agency != null && reports && passage.mark(i - 1, "(")) {
      passage.takeBody(i, agency.to());
      return agency.to();
    }
    if (agency != null && (house || reports)) {
      return add(i, agency.to(), agency);
    }
    for (Sentences.Range name : longForms) {
      if (name.from() == i) {
        return addLong(name);
      }
    }
    int club = passage.is(Kind.ORGANISATION, i + 1) ? i : QuotedClub.end(passage, i);
    if (club > i) {
      return addClub(i + 1, club);
    }
    Match head = passage.at(Kind.BODY, i);
    if (head != null && BodySeries.isHead(head)) {
      return addSeries(head);
    }
    Match known = knownBody.at(i, head);
    if (known != null) {
      return add(i, knownBody.end(known, head), knownBody.isForeign(known, head) ? null : known);
    }
    if (head == null && (Acronyms.ofOffice(passage, i) || Acronyms.acts(passage, i))) {
      return add(i, i + 1, null);
    }
    int works = head == null ? Works.end(passage, i) : i;
    int named = works > i || head != null ? works : new Employer(passage).end(i);
    if (named > i) {
      return add(i, named, null);
    }
    if (head == null && Brand.end(passage, i) > i) {
      return addCalled(i, i + 1, Brand.called(passage, i));
    }
    boolean listed = passage.is(Kind.ORGANISATION, i);
    Sentences.Range held = listed ? null : new HeldName(passage).at(i);
    if (held != null) {
      return addHeld(held);
    }
    if (head != null && tradeName.precedes(head)) {
      int end = tradeName.end(head);
      if (end > head.to() || passage.language().offices() == Language.Offices.BOTH) {
        return end > head.to() ? add(tradeName.begin(head), end, null) : head.to();
      }
    }
    if (head == null || another(head)) {
      return i;
    }
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    int borrowed =
        first && "last".equals(head.field(0)) ? new Borrowed(passage).begin(head, last) : -1;
    return borrowed >= 0
        ? borrowed < head.from() ? add(borrowed, head.to(), null) : head.to()
        : first ? headFirst(head) : headLast(head);
  }

  /** Of «Mərkəzi Xəstəxanası» the second is the head; "Energy" heads no "Energy Secretary". */
  private boolean another(Match head) {
    boolean goesOn = passage.capital(head.to()) && passage.token(head.to() - 1).suffix().isEmpty();
    boolean trade = "trade".equals(head.field(0)) && !passage.is(Kind.PLACE, head.to());
    boolean first = trade && passage.is(Kind.AND, head.to()) && passage.capital(head.to() + 1);
    return isInside(head)
        || passage.language().capitals()
            && (goesOn && (passage.is(Kind.BODY, head.to()) || trade)
                || first
                || HeadAhead.is(passage, head.to())
                || trade && passage.is(Kind.ROLE, head.to()));
  }

  /** «پشاور ہائیکورٹ بار ایسوسی ایشن»: one that stands last before another one of two words. */
  private boolean isInside(Match head) {
    Match next = passage.at(Kind.BODY, head.to());
    boolean last = "last".equals(head.field(0)) && !passage.language().capitals();
    return last && next != null && "last".equals(next.field(0)) && next.to() > head.to() + 1;
  }

  private int addSeries(Match head) {
    int end = head.to();
    for (NameRange name : new BodySeries(passage, head).names()) {
      found.add(name);
      passage.takeBody(name.from(), name.to());
      end = name.to();
    }
    last = end;
    return end;
  }

  /** وزارت ارتباطات و فناوری اطلاعات; a head alone, or after "this", names nothing. */
  private int headFirst(Match head) {
    Sentences.Range shown = new ShownName(passage).after(head);
    if (shown != null) {
      return shown.to() > shown.from() ? add(shown.from(), shown.to(), null) : head.to();
    }
    int begin = ownName.begin(head);
    int known = complement.after(begin, head.from() + MOST_WORDS);
    int joined = new Construct(passage).end(head, ownName.end(head, known));
    boolean named = passage.capital(adjectives.begin(head, true));
    int genitive = new Genitives(passage).end(head, joined, named);
    int end = ends.after(head, new PlainBody(passage).end(head, genitive));
    int to = ends.beforeShort(head, end);
    int from = Math.max(adjectives.begin(head, to > head.to()), last);
    if (from < head.from() && passage.after(Kind.PLACE, from) < to) {
      return addInflected(from, to, head);
    }
    if (to == head.to() || GenericBody.is(passage, head, to)) {
      return head.to();
    }
    int quoted = passage.sentences().quotationAt(head.to() + 1) == null ? 0 : 1;
    Match inner = passage.at(Kind.ORGANISATION, head.to() + quoted);
    if (quoted > 0 && inner != null && inner.to() == to - 1 && passage.language().capitals()) {
      return add(inner.from(), inner.to(), inner);
    }
    boolean whole = head.to() - head.from() == 1 && !"part".equals(head.field(0));
    boolean alias = inner != null && inner.to() <= to && ends.placesOnly(inner.to(), to) && whole;
    return alias
        ? add(head.from(), to, inner)
        : addInflected(head.from(), ends.withoutLand(head, to), head);
  }

  /** Enerji ve Tabii Kaynaklar Bakanlığı, Ministry of Energy. */
  private int headLast(Match head) {
    int free = last;
    int quoted = capitals.quotedBefore(head);
    if (quoted >= free) {
      return addQuoted(quoted, head);
    }
    int from = capitals.begin(head, free);
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    int to = both ? capitals.end(afterHead(head, from + MOST_WORDS), head) : head.to();
    boolean named =
        to - from > head.to() - head.from()
            && passage.capital(from)
            && capitals.isProper(head, from);
    return named ? addInflected(joined(from, head), to, head) : head.to();
  }

  /** "Workers Union general secretary": a small word right after the head is of an office. */
  private int afterHead(Match head, int limit) {
    boolean small = passage.word(head.to()) && !passage.capital(head.to());
    boolean linked = passage.is(Kind.LINK, head.to()) || !passage.is(Kind.FIELD, head.to());
    return small && !linked ? head.to() : complement.after(head.to(), limit);
  }

  /** «Atatürk Üniversitesi Araştırma Hastanesi» is one body, whose first words name one too. */
  private int joined(int from, Match head) {
    boolean held = passage.is(Kind.ROLE, head.to());
    Match before = passage.endingAt(Kind.BODY, from);
    NameRange whole = found.isEmpty() ? null : found.get(found.size() - 1);
    boolean beside = before != null && whole != null && whole.to() == from && from == last;
    boolean last = passage.language().offices() == Language.Offices.LAST && !held;
    if (!last || !beside || before == null || whole == null || !names.isNominative(before)) {
      return from;
    }
    found.remove(whole);
    return whole.from();
  }

  /** By the name in the marks, and with them. */
  private int addQuoted(int from, Match head) {
    int close = head.from() - 1;
    String key = passage.key(from + 1, close);
    found.add(
        new NameRange(passage, from + 1, close, key, "", true, passage.words(from + 1, close)));
    passage.takeBody(from, head.to());
    last = head.to();
    return head.to();
  }

  private int add(int from, int to, @Nullable Match known) {
    String key = known == null ? passage.key(from, to) : "@" + known.entry().name();
    int shortForm = Acronyms.after(passage, to);
    String alias = shortForm < 0 ? "" : key(shortForm);
    found.add(new NameRange(passage, from, to, key, alias, known != null, names.known(known)));
    passage.takeBody(from, to);
    last = to;
    return shortForm < 0 ? to : addShort(shortForm, key(shortForm), to);
  }

  /** By its known name if it has one; else what stands before the brackets. */
  private int addLong(Sentences.Range name) {
    Match known = passage.at(Kind.ORGANISATION, name.from());
    return known != null && known.to() == name.to()
        ? add(name.from(), name.to(), known)
        : addInflected(name.from(), name.to(), names.head(name));
  }

  private int addInflected(int from, int to, @Nullable Match head) {
    add(from, to, null);
    String called = names.of(from, to, head);
    if (!called.isEmpty()) {
      found.add(found.remove(found.size() - 1).called(called));
    }
    return last;
  }

  /** By the city's name where it has one, which the table knows without its ending. */
  private int addClub(int from, int to) {
    Match city = passage.at(Kind.PLACE, from);
    return add(from, to, city != null && city.to() == to ? city : null);
  }

  private int addHeld(Sentences.Range name) {
    return addCalled(name.from(), name.to(), HeldName.called(passage, name));
  }

  private int addCalled(int from, int to, String called) {
    int end = add(from, to, null);
    if (!called.isEmpty()) {
      found.add(found.remove(found.size() - 1).called(called));
    }
    return end;
  }

  private int addShort(int i, String key, int from) {
    boolean known = passage.is(Kind.ORGANISATION, i);
    int to = known ? passage.after(Kind.ORGANISATION, i) : i + 1;
    found.add(new NameRange(passage, i, to, key, "", known, ""));
    passage.take(i, to);
    return Math.max(from, to);
  }

  private String key(int shortForm) {
    Match known = passage.at(Kind.ORGANISATION, shortForm);
    return known == null ? passage.key(shortForm, shortForm + 1) : "@" + known.entry().name();
  }
}
