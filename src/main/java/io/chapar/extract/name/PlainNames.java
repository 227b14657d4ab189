package io.chapar.extract.name;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/**
 * Names in scripts without capital letters: given names by table, surnames by what they are not.
 */
public final class PlainNames implements Names {
  private static final int MOST_GIVEN = 3;
  private static final int MOST_UNKNOWN = 3;
  private static final Kind[] DOUBTFUL = {Kind.COMMON, Kind.STOP, Kind.FIELD, Kind.PLACE};

  @Override
  public int end(Passage passage, int from, boolean trusted) {
    int son = Kunya.begins(passage, from) ? from + 1 : from;
    int end = whole(passage, son, trusted);
    return end > son ? end : Kunya.isMother(passage, from) ? passage.after(Kind.GIVEN, son) : from;
  }

  private static int whole(Passage passage, int from, boolean trusted) {
    int surname = afterGiven(passage, from, trusted);
    if (surname > from) {
      return afterSurname(passage, from, surname, trusted);
    }
    return trusted ? unknownWords(passage, from) : withoutGiven(passage, from);
  }

  /** «ترامپ»: a surname that is no other word, of one whom news calls by it alone. */
  private static int afterFamous(Passage passage, int i) {
    Match surname = passage.at(Kind.SURNAME, i);
    boolean famous = surname != null && surname.field(0).equals("famous");
    int end = famous && surname != null ? surname.to() : NameWords.alone(passage, i) ? i + 1 : i;
    return passage.free(i, end) ? end : i;
  }

  /** ائلدار مصطفی‌اف: two words that hardly any article uses, the second built like a surname. */
  private static int withoutGiven(Passage passage, int i) {
    boolean name =
        SurnameForm.strongTail(passage, i + 1)
            && NameWords.rare(passage, i)
            && NameWords.rare(passage, i + 1);
    boolean one = passage.word(i - 1) && passage.is(Kind.NUMERAL, i - 1);
    return name && !one && !NameWords.unknown(passage, i - 1) ? i + 2 : afterFamous(passage, i);
  }

  private static int afterGiven(Passage passage, int from, boolean trusted) {
    int i = from;
    while (i - from < MOST_GIVEN
        && !(i > from && JoinedName.begins(passage, i))
        && given(passage, i, trusted || i > from)) {
      i = afterArticle(passage, Math.max(i + 1, passage.after(Kind.GIVEN, i)));
    }
    return i > from && NameWords.initial(passage, i) ? i + 2 : i;
  }

  /** A given name that is a common word too needs more than itself. */
  private static boolean given(Passage passage, int i, boolean trusted) {
    return passage.free(i)
        && !NameWords.isPreposition(passage, i)
        && (passage.is(Kind.GIVEN, i)
            || NameWords.compound(passage, i)
            || JoinedName.is(passage, i))
        && (trusted || !GivenNamesake.isJoinedOn(passage, i))
        && (trusted
            || !ofPhrase(passage, i)
                && !(passage.is(Kind.NUMERAL, i) && passage.word(i - 1))
                && (!passage.anyOf(i, Kind.COMMON, Kind.STOP, Kind.FIELD, Kind.PLACE)
                    || NameWords.unknown(passage, i + 1) && settles(passage, i)));
  }

  /** «با هدایت پرورش‌نیا»: the word belongs to what stands before it. */
  private static boolean ofPhrase(Passage passage, int i) {
    return passage.after(Kind.PREPOSITION, i - 1) > i;
  }

  /**
   * «آرزو مستوفی‌زاده», «بهمن صفاریان»: the surname says that the word before is a name; what
   * somebody may have, «پیام رضایی», needs one that is built like none but surnames.
   */
  private static boolean settles(Passage passage, int given) {
    boolean owned = passage.anyOf(given, Kind.OWNED, Kind.STOP);
    boolean ofLand = passage.is(Kind.DEMONYM, given + 1);
    boolean built = SurnameForm.strongTail(passage, given + 1) || parted(passage, given + 1);
    boolean inCommas = passage.mark(given - 1, "،") && passage.mark(given + 2, "،");
    return passage.is(Kind.MONTH, given)
        ? inCommas || passage.is(Kind.SURNAME, given + 1)
        : built || !owned && !ofLand && passage.is(Kind.SURNAME, given + 1);
  }

  /** «فرج الله», where a ZWNJ became a space. */
  private static int afterArticle(Passage passage, int i) {
    return passage.after(Kind.GIVENLAST, i);
  }

  private static int afterSurname(Passage passage, int from, int i, boolean trusted) {
    if (JoinedName.begins(passage, i)) {
      return i - from > 1 ? i : from;
    }
    int kin = Kunya.after(passage, i);
    if (kin > i) {
      return kin;
    }
    if (Kunya.pilgrim(passage, i) || parted(passage, i)) {
      return i + 2;
    }
    if (passage.is(Kind.SURNAMEHEAD, i)
        && NameWords.unknown(passage, i + 1)
        && NameWords.plausible(passage, i + 1)) {
      return passage.is(Kind.TAIL, i + 2) && passage.free(i + 2) ? i + 3 : i + 2;
    }
    if (NameWords.surname(passage, i) && (trusted || NameWords.plausible(passage, i))) {
      return afterTail(passage, Math.max(i + 1, passage.after(Kind.SURNAME, i)));
    }
    if (isToldSurname(passage, from, i)
        || (trusted || i - from > 1) && NameWords.ofPeople(passage, i)) {
      return i + 1;
    }
    if (trusted && Honorifics.lead(passage, from, i)) {
      return i;
    }
    return i - from > 1 ? i : from;
  }

  /** «مرتضی تمدن، استاندار تهران»: a common word that only a name fits. */
  private static boolean isToldSurname(Passage passage, int from, int i) {
    boolean titled = passage.endingAt(Kind.HONORIFIC, from) != null;
    boolean certain = titled || !passage.anyOf(i - 1, DOUBTFUL);
    boolean plural = passage.fits(Form.NOTNAME, i) && passage.is(Kind.GIVEN, i - 1);
    boolean other = certain && (plural || passage.anyOf(i, Kind.FIELD, Kind.DEMONYM));
    int role = passage.is(Kind.PREPOSITION, i + 2) ? i + 3 : i + 2;
    boolean built = titled && NameWords.endsLikeSurname(passage, i);
    boolean office = passage.mark(i + 1, "،") && (built || passage.is(Kind.ROLE, role));
    return NameWords.maySurname(passage, i)
        && (other || passage.is(Kind.COMMON, i) && !passage.is(Kind.FIELD, i))
        && (office || other && passage.is(Kind.ROLE, i + 1));
  }

  /** «وظیفه شناس»: two words that a ZWNJ held together, the first of which may be any noun. */
  private static boolean parted(Passage passage, int i) {
    Match tail = passage.at(Kind.TAIL, i + 1);
    return tail != null
        && tail.field(0).equals("sure")
        && passage.free(i, i + 2)
        && passage.word(i)
        && !passage.anyOf(i, Kind.STOP, Kind.VERB, Kind.PREPOSITION, Kind.AND, Kind.NUMERAL);
  }

  private static int afterTail(Passage passage, int surname) {
    int i = afterArticle(passage, surname);
    while (passage.free(i) && passage.is(Kind.TAIL, i)) {
      i = afterArticle(passage, passage.after(Kind.TAIL, i));
    }
    boolean second = NameWords.second(passage, i) || NameWords.last(passage, i);
    return second ? i + 1 : Kunya.afterSurname(passage, i);
  }

  /** Between two words that end a name: at most three that no table knows. */
  private static int unknownWords(Passage passage, int from) {
    int i = from;
    while (i - from <= MOST_UNKNOWN
        && (i == from ? isWord(passage, i) : NameWords.unknown(passage, i))) {
      i++;
    }
    boolean few = i > from && i - from <= MOST_UNKNOWN;
    i = Kunya.afterUnknown(passage, from, i);
    boolean single = i == from + 1;
    boolean fits =
        few
            && (!single
                || passage.is(Kind.SURNAME, from)
                || titled(passage, from, i) && NameWords.endsLikeSurname(passage, from));
    boolean apart = !passage.word(i) && passage.is(Kind.ROLE, afterMarks(passage, i));
    boolean named = apart || nameLike(passage, from, i);
    return fits && NameWords.boundary(passage, i) && named ? i : from;
  }

  /** «آقای علی‌آبادی»: a known surname may also be a place's adjective. */
  private static boolean isWord(Passage passage, int i) {
    boolean adjective = passage.is(Kind.PLACE, i) || passage.is(Kind.DEMONYM, i);
    return NameWords.unknown(passage, i)
        || adjective && passage.free(i) && passage.is(Kind.SURNAME, i);
  }

  /** «راس ویلسون»، سفیر آمریکا. */
  private static int afterMarks(Passage passage, int i) {
    return passage.mark(i, "»\"") && passage.mark(i + 1, "،,") ? i + 2 : i + 1;
  }

  /** «آیت‌الله نعیم‌آبادی گفت». */
  private static boolean titled(Passage passage, int from, int to) {
    Match title = passage.endingAt(Kind.HONORIFIC, from);
    return title != null
        && (to > from + 1 || !title.field(0).equals("whole"))
        && (strongEnd(passage, to) || passage.is(Kind.VERB, to));
  }

  private static boolean nameLike(Passage passage, int from, int to) {
    return passage.is(Kind.GIVEN, from)
        || passage.is(Kind.SURNAME, to - 1)
        || titled(passage, from, to)
        || passage.anyOf(to, Kind.VERB, Kind.ACTOR, Kind.ATTRIBUTION)
        || NameWords.besideDefinite(passage, from, to)
        || Kunya.ends(passage, from, to)
        || to - from == 2
            && SurnameForm.isNisba(passage, from + 1)
            && !SurnameForm.isNisba(passage, from);
  }

  private static boolean strongEnd(Passage passage, int i) {
    return !passage.word(i)
        || passage.anyOf(i, Kind.ROLE, Kind.PREPOSITION, Kind.ALSO)
        || !passage.language().bareVerb() && passage.anyOf(i, Kind.STOP, Kind.AND);
  }
}
