package io.chapar.extract.organisation;

import io.chapar.article.CpuBudget;
import io.chapar.extract.body.Adjectives;
import io.chapar.extract.body.BodyEnd;
import io.chapar.extract.body.Borrowed;
import io.chapar.extract.body.DoubtfulBody;
import io.chapar.extract.body.KnownBody;
import io.chapar.extract.body.OwnName;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.Brand;
import io.chapar.extract.name.LatinName;
import io.chapar.extract.number.Ordinals;
import io.chapar.extract.office.Complement;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import java.util.List;

/** Organisations of a passage: known ones, and a head with the words that complete its name. */
final class OrganisationFinder {
  private static final int MOST_WORDS = 10;

  /** What the table says of what a body deals in. */
  private static final String TRADE = "trade";

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
  private final UnlistedName unlisted;
  private final AnotherHead another;
  private final FoundBodies found;

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
    this.unlisted = new UnlistedName(passage);
    this.another = new AnotherHead(passage);
    this.found = new FoundBodies(passage, names);
  }

  static List<NameRange> in(Passage passage) {
    OrganisationFinder finder = new OrganisationFinder(passage);
    for (int i = 0; i < passage.size(); ) {
      CpuBudget.tick();
      i = Math.max(i + 1, finder.take(i));
    }
    return finder.found.all();
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
      return found.addHouse(agency);
    }
    for (Sentences.Range name : longForms) {
      if (name.from() == i) {
        return found.addLong(name);
      }
    }
    return named(i);
  }

  private int named(int i) {
    boolean opens = !passage.word(i) && !passage.is(Kind.ORGANISATION, i + 1);
    int club = opens ? QuotedClub.end(passage, i) : i;
    Match any = passage.at(Kind.BODY, i);
    Match head = any != null && PlacedHead.is(passage, any) ? null : any;
    if (head != null && BodySeries.isHead(head)) {
      return addSeries(head);
    }
    Match known = knownBody.at(i, head);
    if (club > i) {
      return found.addClub(i + 1, club);
    }
    int local = known == null ? i : new LocalName(passage).end(i);
    if (known != null && local > known.to()) {
      return found.add("organisation-of-place", i, local, null);
    }
    if (known != null) {
      boolean foreign = knownBody.isForeign(known, head);
      return found.add("organisation-known", i, knownBody.end(known, head), foreign ? null : known);
    }
    int beside = head == null || LatinName.isHead(head) ? unlisted(i) : i;
    if (beside > i) {
      return beside;
    }
    Sentences.Range held = passage.is(Kind.ORGANISATION, i) ? null : new HeldName(passage).at(i);
    return held != null ? found.addHeld(held) : head == null ? i : headed(head);
  }

  /** What no table knows, by what stands beside it or how it is written. */
  private int unlisted(int i) {
    int works = Works.end(passage, i);
    if (works > i || !passage.capital(i)) {
      return works > i ? found.add("organisation-works", i, works, null) : i;
    }
    int named = unlisted.end(i);
    if (named > i) {
      return found.add("organisation-traded", i, named, null);
    }
    int brand = Brand.end(passage, i);
    return brand > i + 1
        ? found.add("organisation-brand", i, brand, null)
        : brand > i ? found.addCalled("organisation-brand", i, brand, Brand.called(passage, i)) : i;
  }

  private int headed(Match head) {
    if (LatinName.isHead(head)) {
      return head.to();
    }
    if (tradeName.isOnlyBefore(head)) {
      int end = tradeName.end(head);
      if (end > head.to()) {
        return found.add("organisation-trade", tradeName.begin(head), end, null);
      }
      if (passage.language().offices() == Language.Offices.BOTH) {
        return head.to();
      }
    }
    if (another.follows(head)) {
      return head.from();
    }
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    int borrowed =
        first && "last".equals(head.field(0))
            ? new Borrowed(passage).begin(head, found.last())
            : -1;
    return borrowed >= 0
        ? borrowed < head.from()
            ? found.add("organisation-borrowed-head", borrowed, head.to(), null)
            : head.to()
        : first ? headFirst(head) : headLast(head);
  }

  private int addSeries(Match head) {
    List<NameRange> names = new BodySeries(passage, head).names();
    names.forEach(found::add);
    return names.isEmpty() ? head.to() : found.last();
  }

  /** وزارت ارتباطات و فناوری اطلاعات; a head alone, or after "this", names nothing. */
  private int headFirst(Match head) {
    if (DoubtfulBody.isNameless(head)) {
      return head.to();
    }
    int begin = ownName.begin(head);
    boolean whole = begin > head.to() && passage.mark(begin - 1, "»\"”");
    int known = whole ? begin : complement.after(begin, head.from() + MOST_WORDS);
    int joined = new Construct(passage).end(head, ownName.end(head, known));
    boolean named = passage.capital(adjectives.begin(head, true));
    int genitive = new Genitives(passage).end(head, joined, named);
    int end = ends.after(head, new PlainBody(passage).end(head, genitive));
    int to = ends.afterHonoured(head, ends.beforeShort(head, end));
    int from = Math.max(adjectives.begin(head, to > head.to()), found.last());
    int quoted = passage.sentences().quotationAt(head.to() + 1) == null ? 0 : 1;
    Match inner = passage.at(Kind.ORGANISATION, head.to() + quoted);
    if (from < head.from() && passage.after(Kind.PLACE, from) < to) {
      return found.addInflected("organisation-adjective", from, to, head);
    }
    if (to == head.to() || GenericBody.is(passage, head, to)) {
      return head.to();
    }
    boolean single = head.to() - head.from() == 1 && !"part".equals(head.field(0));
    boolean alias = inner != null && inner.to() <= to && single;
    return alias
        ? found.add("organisation-head-known", head.from(), to, inner)
        : found.addInflected(
            "organisation-head-first", head.from(), ends.withoutLand(head, to), head);
  }

  /** Enerji ve Tabii Kaynaklar Bakanlığı, Ministry of Energy. */
  private int headLast(Match head) {
    int free = found.last();
    int quoted = new QuotedName(passage).before(head);
    if (quoted >= free) {
      return found.addQuoted(quoted, head);
    }
    int from = capitals.begin(head, free);
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    int after = both ? capitals.end(afterHead(head, from + MOST_WORDS), head) : head.to();
    int to = both ? ends.ofSubjects(head, ends.ofDistrict(after)) : after;
    boolean named =
        to - from > head.to() - head.from()
            && passage.capital(from)
            && passage.after(Kind.COMMON, head.from() - 1) <= head.from()
            && (passage.capital(head.from()) || !both && !head.field(0).equals(TRADE))
            && !isLone(from, head)
            && !PersonBeforeHead.is(passage, from, head);
    return named
        ? found.addInflected("organisation-head-last", joined(from, head), to, head)
        : head.to();
  }

  /** «Keyingi shifoxona»: one word before a head in small letters, where a sentence begins. */
  private boolean isLone(int from, Match head) {
    Match place = passage.at(Kind.PLACE, from);
    boolean city = place != null && place.field(1).equals("city");
    return from == passage.sentences().of(from).from()
        && head.from() == from + 1
        && !passage.capital(head.from())
        && !passage.capital(head.to() - 1)
        && !city
        && !passage.is(Kind.FIELD, from);
  }

  /** "Workers Union general secretary": a small word right after the head is of an office. */
  private int afterHead(Match head, int limit) {
    boolean small = passage.word(head.to()) && !passage.capital(head.to());
    boolean linked = passage.is(Kind.LINK, head.to()) || !passage.is(Kind.FIELD, head.to());
    return small && !linked ? head.to() : complement.after(head.to(), limit);
  }

  /**
   * «Atatürk Üniversitesi Araştırma Hastanesi», «İzmir Adliye Mahkemesi 13. Ceza Dairesi»: one
   * body, whose first words name one too.
   */
  private int joined(int from, Match head) {
    boolean held = passage.is(Kind.ROLE, head.to());
    int ordinal = Ordinals.beginOfFigures(passage, from);
    Match before = passage.endingAt(Kind.BODY, ordinal);
    NameRange whole = found.lastFound();
    boolean beside =
        before != null && whole != null && whole.to() == ordinal && ordinal == found.last();
    boolean last = passage.language().offices() == Language.Offices.LAST && !held;
    if (!last || !beside || before == null || whole == null || !names.isNominative(before)) {
      return from;
    }
    found.remove(whole);
    return whole.from();
  }
}
