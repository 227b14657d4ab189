package io.chapar.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organisations of a passage: known ones, and a head with the words that complete its name. */
final class OrganisationFinder {
  private static final int MOST_WORDS = 10;
  private static final int MOST_IN_MARKS = 5;

  private final Passage passage;
  private final Complement complement;
  private final OwnName ownName;
  private final CapitalisedName capitals;
  private final List<NameRange> found = new ArrayList<>();
  private int last;

  private OrganisationFinder(Passage passage) {
    this.passage = passage;
    this.complement = Complement.ofBody(passage);
    this.ownName = new OwnName(passage);
    this.capitals = new CapitalisedName(passage, complement);
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
    if (agency != null && (house || agency.equals(Dateline.agency(passage)))) {
      return add(i, agency.to(), agency);
    }
    Match head = passage.at(Kind.BODY, i);
    Match known = passage.at(Kind.ORGANISATION, i);
    if (known != null && (head == null || known.to() > head.to())) {
      return add(i, known.to(), known);
    }
    if (head == null || another(head)) {
      return i;
    }
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    return first ? headFirst(head) : headLast(head);
  }

  /** Of «Mərkəzi Xəstəxanası» the second is the head. */
  private boolean another(Match head) {
    return passage.language().capitals()
        && passage.is(Kind.BODY, head.to())
        && passage.capital(head.to());
  }

  /** وزارت ارتباطات و فناوری اطلاعات; a head alone, or after "this", names nothing. */
  private int headFirst(Match head) {
    int begin = ownName.begin(head);
    int to = ownName.end(head, complement.after(begin, head.from() + MOST_WORDS));
    if (to == head.to() || anyOf(head) || generic(head, to)) {
      return head.to();
    }
    Match inner = passage.at(Kind.ORGANISATION, head.to());
    boolean whole = head.to() - head.from() == 1 && !"part".equals(head.field(0));
    boolean alias = inner != null && inner.to() <= to && placesOnly(inner.to(), to) && whole;
    return alias
        ? add(head.from(), to, inner)
        : addInflected(head.from(), withoutLand(head, to), head);
  }

  /** «این سازمان», «یک شرکت دانش‌بنیان» are not called so. */
  private boolean anyOf(Match head) {
    boolean counted = passage.is(Kind.NUMERAL, head.from() - 1) && passage.word(head.from() - 1);
    return passage.is(Kind.PRONOUN, head.from() - 1) || counted && !passage.language().capitals();
  }

  /** سازمان‌های ملی or بانک‌های خصوصی are kinds of bodies; a lone adjective names none. */
  private boolean generic(Match head, int to) {
    Match field = passage.at(Kind.FIELD, head.to());
    boolean open = field != null && "open".equals(field.field(0)) && field.to() == to;
    boolean weak = field != null && "weak".equals(field.field(0)) || open;
    Match place = passage.at(Kind.PLACE, head.to());
    boolean land = place != null && place.to() == to && "plain".equals(head.field(1));
    Match demonym = passage.at(Kind.DEMONYM, head.to());
    return weak || land || demonym != null && demonym.to() == to;
  }

  /** Enerji ve Tabii Kaynaklar Bakanlığı, Ministry of Energy. */
  private int headLast(Match head) {
    int free = last;
    int quoted = quotedBefore(head);
    if (quoted >= free) {
      return addQuoted(quoted, head);
    }
    int from = capitals.begin(head, free);
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    int to = both ? capitals.end(complement.after(head.to(), from + MOST_WORDS), head) : head.to();
    boolean named =
        to - from > head.to() - head.from() && passage.capital(from) && proper(head, from);
    return named ? addInflected(from, to, head) : head.to();
  }

  /** A head in small letters after a country's name is a body among others. */
  private boolean proper(Match head, int from) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    boolean begins =
        head.from() == from + 1
            && (both || from == passage.sentences().of(from).from())
            && !passage.is(Kind.FIELD, from);
    return passage.capital(head.from())
        || !begins && !passage.anyOf(from, Kind.PLACE, Kind.DEMONYM, Kind.STOP);
  }

  /** "Azərbaycan Dəmir Yolları" QSC: the opening mark; -1 where no name in marks stands before. */
  private int quotedBefore(Match head) {
    for (Sentences.Range quotation : passage.sentences().quotations()) {
      boolean name = quotation.to() - quotation.from() <= MOST_IN_MARKS;
      if (quotation.to() + 1 == head.from() && name && passage.capital(quotation.from())) {
        return quotation.from() - 1;
      }
    }
    return -1;
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

  /** «شرکت گازپروم روسیه» is Gazprom with its country. */
  private boolean placesOnly(int from, int to) {
    int i = from;
    while (i < to && passage.is(Kind.PLACE, i)) {
      i = passage.after(Kind.PLACE, i);
    }
    return i == to;
  }

  /** «Министерство энергетики республики» is called so without the word for its land. */
  private int withoutLand(Match head, int to) {
    boolean land = passage.language().capitals() && !passage.capital(to - 1);
    Match last = land ? passage.endingAt(Kind.FIELD, to) : null;
    boolean cut = last != null && last.field(0).equals("land") && last.from() > head.to();
    return cut && last != null ? last.from() : to;
  }

  private int add(int from, int to, @Nullable Match known) {
    String key = known == null ? passage.key(from, to) : "@" + known.entry().name();
    int shortForm = shortForm(to);
    String alias = shortForm < 0 ? "" : key(shortForm);
    found.add(new NameRange(passage, from, to, key, alias, known != null, name(known)));
    passage.takeBody(from, to);
    last = to;
    return shortForm < 0 ? to : addShort(shortForm, key(shortForm), Math.max(to, shortForm + 1));
  }

  /** The head's first form is the one without endings. */
  private int addInflected(int from, int to, Match head) {
    add(from, to, null);
    boolean inflected = !passage.key(head.from(), head.to()).equals(folded(head));
    boolean atEdge = head.to() == to || head.from() == from;
    if (passage.language().capitals() && inflected && atEdge) {
      NameRange name = found.remove(found.size() - 1);
      found.add(name.called(nominative(from, to, head)));
    }
    return last;
  }

  private String nominative(int from, int to, Match head) {
    String before = passage.words(from, head.from());
    String after = passage.words(head.to(), to);
    return String.join(" ", before, head.entry().name(), after).strip();
  }

  private String folded(Match head) {
    return String.join(" ", passage.language().tokeniser().words(head.entry().name()));
  }

  private int addShort(int i, String key, int to) {
    found.add(new NameRange(passage, i, i + 1, key, "", passage.is(Kind.ORGANISATION, i), ""));
    passage.take(i, i + 1);
    return to;
  }

  private String key(int shortForm) {
    Match known = passage.at(Kind.ORGANISATION, shortForm);
    return known == null ? passage.key(shortForm, shortForm + 1) : "@" + known.entry().name();
  }

  /** The token of the short form in «موسوم به اکو» or (اکو); -1 when there is none. */
  private int shortForm(int i) {
    int alias = passage.after(Kind.ALIAS, i);
    int bracket = passage.mark(i, "(") && passage.mark(i + 2, ")") ? i + 1 : -1;
    int at = alias > i ? alias : bracket;
    return at > 0 && Acronyms.fits(passage, at) ? at : -1;
  }

  /** The table's name, where the language's nouns have endings. */
  private String name(@Nullable Match known) {
    boolean endings = passage.language().capitals() && known != null;
    return endings && known != null ? known.entry().name() : "";
  }
}
