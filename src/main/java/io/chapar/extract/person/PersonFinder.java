package io.chapar.extract.person;

import io.chapar.article.CpuBudget;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.Honorifics;
import io.chapar.extract.name.NameOwner;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.name.Names;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of people in a passage, each with the office that stands beside it. */
public final class PersonFinder {
  private static final String BESIDE = ",،-(–؛";
  private static final int MOST_BETWEEN = 3;

  /** What the table of units says of a word that a number makes somebody's age. */
  private static final String OF_AGE = "age";

  private final Passage passage;
  private final Names names;
  private final Honorifics honorifics;
  private final @Nullable Office[] offices;
  private final int dateline;
  private final List<PersonMention> found = new ArrayList<>();
  private final PlacedName bare;
  private final NamedSite sites;
  private final OfficeAhead ahead;
  private @Nullable Office claimed;

  private PersonFinder(Passage passage, List<Office> offices) {
    this.passage = passage;
    this.offices = new Office[passage.size() + 1];
    offices.forEach(o -> Arrays.fill(this.offices, o.from(), o.to(), o));
    names = Names.of(passage.language());
    honorifics = new Honorifics(passage);
    dateline = Dateline.end(passage);
    bare = new PlacedName(passage);
    sites = new NamedSite(passage, names);
    ahead = new OfficeAhead(passage, this.offices);
  }

  /** The offices are those of the passage. */
  public static List<PersonMention> in(Passage passage, List<Office> offices) {
    PersonFinder finder = new PersonFinder(passage, offices);
    for (int i = 0; i < passage.size(); ) {
      CpuBudget.tick();
      i = Math.max(i + 1, finder.take(i));
    }
    return finder.found;
  }

  private int take(int i) {
    if (!passage.word(i) || !passage.free(i) || offices[i] != null) {
      return i;
    }
    if (NameWords.beginsTown(passage, i)) {
      return passage.after(Kind.PLACE, i);
    }
    int from = honorifics.after(i);
    if (titleOffice(i, from) > i) {
      return titleOffice(i, from);
    }
    int site = sites.after(i);
    if (site > i) {
      return widened(i, officeBefore(i), site);
    }
    if (sites.isBefore(i)) {
      return named(i, from);
    }
    int aged = beforeAge(i);
    Office before = officeBefore(ahead.isApart(aged, i, from) ? aged - 1 : i);
    if (from > i || before != null) {
      int end = Math.max(names.end(passage, from, true), ahead.inCommas(from));
      if (before != null && isOwner(before, from, end)) {
        return owned(before, from, end);
      }
      return end > from
          ? add(from, end, before, before == null ? "honorific-name" : "office-name")
          : from;
    }
    int end = names.end(passage, i, false);
    int apposed = end > i ? end : apposed(i);
    return apposed > i ? add(i, whole(i, apposed), null, "given-name") : beforeOffice(i);
  }

  /**
   * "The Hon Justice Ada Orme": the first token of an office among the titles before a name, which
   * is one itself; but in "its spokesperson, Rear Admiral Ada Orme," another one is meant.
   *
   * @param to the token after the titles
   */
  private int titleOffice(int from, int to) {
    boolean english = passage.language().offices() == Language.Offices.BOTH;
    boolean begins = passage.sentences().of(from).from() == from;
    boolean alone = english && (begins || passage.is(Kind.DETERMINER, from - 1));
    int office = from + 1;
    while (alone && office < to && offices[office] == null) {
      office++;
    }
    return alone && office < to ? office : from;
  }

  /** "the delegate in Valencia, Pilar Bernabé, told": between commas, before a verb of speech. */
  private int apposed(int i) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    int end = both && passage.mark(i - 1, ",") ? names.end(passage, i, true) : i;
    boolean speaks = passage.mark(end, ",") && passage.is(Kind.VERB, end + 1);
    return end == i + 2 && speaks ? end : i;
  }

  /** "David Otieno, 21, a student": the token after the age between commas. */
  private int afterAge(int i) {
    boolean age = passage.language().capitals() && passage.number(i) && passage.mark(i + 1, ",");
    return age && passage.mark(i - 1, ",") ? i + 2 : i;
  }

  /** «71 жастағы»: the first token of the age before the name; the name's if there is none. */
  private int beforeAge(int name) {
    Match aged = passage.number(name - 2) ? passage.at(Kind.UNIT, name - 1) : null;
    return aged != null && aged.field(1).equals(OF_AGE) ? name - 2 : name;
  }

  /**
   * «Помощник Путина Юрий Ушаков»: a name after an office which is that of the one whose the office
   * is, and not of its holder; also in «Адвокат Дмитрия Петренко», where the office is in the
   * nominative and the name is not.
   *
   * @param to the token after a name that stands after the office
   */
  private boolean isOwner(Office office, int from, int to) {
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    Match given = passage.at(Kind.GIVEN, from);
    boolean declined = first && passage.language().capitals() && given != null && given.inflected();
    boolean another = passage.is(Kind.GIVEN, to) && passage.capital(to);
    Match last = passage.endingAt(Kind.ROLE, office.to());
    boolean alone = last == null || last.from() == office.from();
    boolean owner = declined && to > from + 1 && (another || alone && !office.isOblique());
    return office.to() == from && (owner || to == from + 1 && NameOwner.is(passage, from));
  }

  /** The office is of what stands behind it too; the token after that. */
  private int widened(int i, @Nullable Office office, int to) {
    if (office != null) {
      Arrays.fill(offices, office.from(), to, office.until(to));
    }
    return Math.max(i, to);
  }

  /** «Адвокат Дмитрия Петренко Ольга Яшина»: the office goes on to the name after its owner. */
  private int owned(Office office, int from, int to) {
    if (to - from > 1) {
      add(from, to, null, "given-name");
    }
    Office whole = new Office(passage, office.from(), to, office.head(), office.called());
    Arrays.fill(offices, office.from(), to, whole);
    return to;
  }

  /** «خیابان شهید کاظمی»: what is called after somebody is no mention of them. */
  private int named(int i, int from) {
    int end = names.end(passage, from, from > i);
    passage.take(i, end);
    return end;
  }

  /** «علی محمد آزاد گفت»: where a report opens, two given names and a word are one name. */
  private int whole(int i, int end) {
    boolean opens = !passage.language().capitals() && (i == dateline || i == 0);
    return opens ? Math.max(end, new OpeningName(passage).end(i)) : end;
  }

  /** At the beginning of a clause, words that no table knows before an office are a name. */
  private int beforeOffice(int i) {
    boolean begins = i == dateline || ClauseStart.is(passage, i);
    int end = begins ? names.end(passage, i, true) : i;
    Office office = end > i + 1 || end > i && bare.isName(i) ? officeAfter(end) : null;
    return office == null ? unlisted(i) : add(i, end, null, "name-office");
  }

  private int unlisted(int i) {
    int end = bare.end(i);
    return end > i ? add(i, end, null, bare.rule(i)) : opening(i);
  }

  /** «اسکندر لطف‌آبادی با تاکید … گفت»: at the beginning of a passage that reports what is said. */
  private int opening(int i) {
    boolean plain = !passage.language().capitals() && found.isEmpty();
    int end = plain && (i == dateline || i == 0) ? new OpeningName(passage).end(i) : i;
    return end > i ? add(i, end, null, "opening-name") : i;
  }

  private @Nullable Office officeBefore(int i) {
    Office office = ahead.at(i);
    return office == null || claimed != null && office.equals(claimed) ? null : office;
  }

  private int add(int from, int to, @Nullable Office before, String rule) {
    Office own = before == null ? ownOffice(to) : before;
    Office office = own == null ? OfKin.before(passage, from, to) : own;
    found.add(new PersonMention(passage, from, to, office, rule, to - from > 1));
    passage.takePerson(from, to);
    return to;
  }

  private @Nullable Office ownOffice(int to) {
    Office office = officeAfter(to);
    return office == null || office.isDeclined() ? null : office;
  }

  /**
   * The office after the name, unless it is the office before another name, or of "Smith's lawyer".
   */
  private @Nullable Office officeAfter(int to) {
    if (!passage.token(to - 1).suffix().isEmpty()) {
      return null;
    }
    int given = appointed(to);
    if (given >= 0) {
      return offices[given];
    }
    if (passage.language().marksOffices() && !passage.mark(to, BESIDE)) {
      return null;
    }
    int closed = passage.mark(to, "»\"") ? to + 1 : to;
    int i = afterAge(passage.mark(closed, BESIDE) ? closed + 1 : closed);
    Office apposed = new ApposedOffice(passage, offices).at(i);
    if (apposed != null) {
      return leadsToName(apposed) ? null : apposed;
    }
    for (int between = 0; between <= MOST_BETWEEN; between++) {
      int at = i + between;
      Office office = at < offices.length ? offices[at] : null;
      if (office != null && office.from() == at) {
        return ofAnother(office, to) ? claim(office) : leadsToName(office) ? null : office;
      }
      if (i == to
          || !passage.anyOf(at, Kind.STOP, Kind.PLACE, Kind.DEMONYM)
          || passage.is(Kind.AND, at)) {
        return null;
      }
    }
    return null;
  }

  /** «X را به عنوان سرپرست منصوب کرد»: the office's first token; -1 where none is given. */
  private int appointed(int to) {
    boolean object = passage.is(Kind.STOP, to) && !passage.is(Kind.AS, to);
    int as = object ? to + 1 : to;
    int at = passage.after(Kind.AS, as);
    Office office = at > as && at < offices.length ? offices[at] : null;
    return office != null && office.from() == at && !leadsToName(office) ? at : -1;
  }

  /** «X سخنگوی Y»: right after a name, an office is its bearer's even where a name follows. */
  private boolean ofAnother(Office office, int to) {
    return !passage.language().capitals() && office.from() == to && leadsToName(office);
  }

  private Office claim(Office office) {
    claimed = office;
    return office;
  }

  private boolean leadsToName(Office office) {
    int next = honorifics.after(office.to());
    boolean capitals = passage.language().capitals();
    return names.end(passage, next, capitals) > next;
  }
}
