package io.chapar.extract.person;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.JoinedName;
import io.chapar.extract.name.Names;
import io.chapar.extract.name.RareName;
import io.chapar.extract.office.LeadIn;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/** The office that stands before a name: right before it, or parted from it by a comma. */
final class OfficeAhead {
  /** What the table of words without a subject says of the one for whoever acts: «خود». */
  private static final String OWN = "own";

  /** Words from the preposition to the house: «به خبرنگار ایسنا». */
  private static final int MOST_HEARERS = 3;

  private final Passage passage;
  private final @Nullable Office[] offices;
  private final int dateline;
  private final Names names;

  /**
   * @param offices for each token the office that holds it
   * @param dateline the token after the dateline
   */
  OfficeAhead(Passage passage, @Nullable Office[] offices, int dateline) {
    this.passage = passage;
    this.offices = offices;
    this.dateline = dateline;
    names = Names.of(passage.language());
  }

  /** The one that ends right before the token. */
  @Nullable Office at(int i) {
    int to = isOfHis(i - 1) ? i - 1 : i;
    Office office = to > 0 ? offices[to - 1] : null;
    boolean other = i > 0 && passage.language().isOblique(passage.token(i - 1).suffix());
    return office != null && !other && office.to() == to ? office : null;
  }

  /** «همتای عمانی خود»: a pronoun after an office that somebody holds by another one. */
  private boolean isOfHis(int i) {
    Office office = i > 0 ? offices[i - 1] : null;
    return office != null
        && office.to() == i
        && office.isOfKin()
        && !office.isHead()
        && (passage.is(Kind.PRONOUN, i) || isOwn(passage.at(Kind.STOP, i)));
  }

  private static boolean isOwn(@Nullable Match stop) {
    return stop != null && stop.field(0).equals(OWN);
  }

  /**
   * A comma may part the office from a name with its title, from an age and a name, or from a name
   * in commas.
   *
   * @param aged the token of the age before the name; that of the name where none is told
   * @param from the token after honorifics
   */
  boolean isApart(int aged, int i, int from) {
    boolean parted = passage.mark(aged - 1, ",،") && !named(aged - 1) && !isAdded(aged);
    boolean tells = aged < i && passage.language().capitals() && at(aged - 1) != null;
    return parted && (isTitled(i, from) || tells || between(i));
  }

  /** «عادل نصر نائب المحافظ، والمهندس …»: with "and" somebody else follows. */
  private boolean isAdded(int i) {
    boolean and = passage.word(i) && passage.language().isConjoined(passage.token(i).folded());
    return and
        && (passage.isJoined(passage.at(Kind.HONORIFIC, i)) || JoinedName.isJoined(passage, i));
  }

  /** «همسر این هنرمند، جمشید خاضع، گفت»: the office is of somebody who was named before. */
  private boolean named(int comma) {
    Office office = passage.language().capitals() ? null : at(comma);
    return office != null && passage.endingAt(Kind.DETERMINER, office.from()) != null;
  }

  /** «با رئیس بانک، آقای X، …»: behind a preposition only a name in commas bears the office. */
  private boolean isTitled(int i, int from) {
    int end = from > i && oblique(i - 1) ? names.end(passage, from, false) : i;
    boolean closed = end > from && passage.mark(end, "،,") && !passage.is(Kind.ROLE, end + 1);
    return from > i && (end == i || closed && !passage.language().capitals());
  }

  private boolean oblique(int comma) {
    Office office = at(comma);
    return office != null && office.isInPhrase();
  }

  private boolean between(int i) {
    int end = names.end(passage, i, passage.language().capitals());
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    boolean last = both && (passage.mark(end, ".") || passage.is(Kind.LINK, end));
    boolean closed = passage.mark(end, ",،") || last || tells(i, end);
    return end > i + 1 && closed || inCommas(i) > i;
  }

  /**
   * «تهیه‌کننده فیلم، کاوه مرادی نیز گفت»: what begins the sentence is the office of who speaks.
   */
  private boolean tells(int i, int end) {
    Office office = passage.language().capitals() ? null : at(i - 1);
    int begin = Math.max(passage.sentences().of(i).from(), dateline);
    return office != null
        && LeadIn.ends(passage, begin, office.from())
        && !isOfNoun(office, begin)
        && (passage.anyOf(end, Kind.VERB, Kind.ALSO, Kind.OCCASION) || isWhen(end) || isHeard(end));
  }

  /** «رئیس بانک، کاوه مرادی به خبرنگار ایسنا گفت»: to a house that reports it. */
  private boolean isHeard(int i) {
    int house = passage.is(Kind.PREPOSITION, i) ? i + 1 : i;
    while (house - i < MOST_HEARERS && !passage.is(Kind.AGENCY, house)) {
      house++;
    }
    int end = passage.after(Kind.AGENCY, house);
    return house > i && end > house && passage.is(Kind.VERB, end);
  }

  /**
   * «وزیر نیرو، سهراب دلیری روز شنبه … گفت», «… پس از بازدید گفت»: when and where somebody acts,
   * not whom, to which no preposition of several words leads.
   */
  private boolean isWhen(int i) {
    boolean compound = passage.after(Kind.PREPOSITION, i) > i + 1;
    boolean small = passage.is(Kind.STOP, i) && !passage.anyOf(i, Kind.AND, Kind.PRONOUN);
    boolean where = !passage.is(Kind.PREPOSITION, i) || passage.is(Kind.LINK, i);
    boolean object = passage.token(i).is(passage.language().object());
    return passage.is(Kind.WEEKDAY, i)
        || compound
        || small && where && !object && !passage.is(Kind.THAT, i);
  }

  int inCommas(int i) {
    boolean plain = !passage.language().capitals() && passage.mark(i - 1, "،,");
    return plain && at(i - 1) != null ? RareName.inCommas(passage, i) : i;
  }

  /** «در حکم وزیر»: of what stands right before it, unless that only leads over. */
  private boolean isOfNoun(Office office, int begin) {
    int before = office.from() - 1;
    return before >= begin && passage.word(before) && !passage.is(Kind.STOP, before);
  }
}
