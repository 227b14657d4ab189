package io.chapar.extract.organisation;

import io.chapar.extract.body.HeadAhead;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.name.SurnameForm;
import io.chapar.extract.number.Ordinals;
import io.chapar.extract.office.Complement;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** How far the words with capital letters reach that name a body, before its head and after it. */
final class CapitalisedName {
  private static final int MOST_BEFORE = 4;
  private static final int MOST_OF_WHAT = 7;

  private static final String OPENING = "\"“«";
  private static final int SHORT = 5;
  private static final Kind[] NOT_INSIDE = {
    Kind.STOP,
    Kind.VERB,
    Kind.ROLE,
    Kind.PREPOSITION,
    Kind.AND,
    Kind.PRONOUN,
    Kind.BODY,
    Kind.THAT,
    Kind.COMMON
  };
  private static final Kind[] NOT_FIRST = {
    Kind.PLACE, Kind.GIVEN, Kind.SURNAME, Kind.ORGANISATION, Kind.AGENCY, Kind.DEMONYM
  };

  private final Passage passage;
  private final Complement complement;

  CapitalisedName(Passage passage, Complement complement) {
    this.passage = passage;
    this.complement = complement;
  }

  /**
   * @param free the first token that no body before has taken
   */
  int begin(Match head, int free) {
    int near = before(complement.before(head.from(), free), free);
    int from = afterSmall(afterFirst(near, head), head);
    return withInitial(PersonBeforeHead.after(passage, from, head), head);
  }

  /** «Қ.Жұбанов атындағы … университеті». */
  private int withInitial(int from, Match head) {
    boolean initial =
        from < head.from()
            && passage.mark(from - 1, ".")
            && passage.capital(from - 2)
            && passage.glued(from - 1, from)
            && passage.token(from - 2).folded().length() == 1;
    return initial ? from - 2 : from;
  }

  /** In "Danish investment company Saxo Bank" the words in small letters say what it is. */
  private int afterSmall(int from, Match head) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    int i = both && passage.capital(head.from()) ? head.from() : from;
    while (i > from && !isSmall(i - 1)) {
      i--;
    }
    return passage.is(Kind.AND, i) ? i + 1 : i;
  }

  private boolean isSmall(int i) {
    return passage.word(i) && !passage.capital(i) && !passage.is(Kind.AND, i);
  }

  /** In «Зерттеуге Самара университеті» the first word has its capital from the sentence. */
  private int afterFirst(int from, Match head) {
    boolean begins =
        from == passage.sentences().of(from).from() || passage.mark(from - 1, OPENING + ':');
    boolean first = begins && from + 1 < head.from();
    Match field = passage.at(Kind.FIELD, from);
    boolean known =
        passage.anyOf(from, Kind.PLACE, Kind.DEMONYM, Kind.GIVEN, Kind.SURNAME)
            || passage.is(Kind.ORGANISATION, from)
            || field != null && !(field.inflected() && passage.fits(Form.CASE, from));
    boolean plain = passage.language().offices() == Language.Offices.LAST;
    return plain && first && !known && passage.capital(from + 1) && isInflected(from)
        ? from + 1
        : from;
  }

  /**
   * Confederation of British Industry: words with capitals, which no table need know.
   *
   * @param to the token after the words that are known to complete the head
   */
  int end(int to, Match head) {
    int link = passage.after(Kind.LINK, to);
    int end = link > to || to == head.to() ? link : to;
    int begin = end;
    while (end > head.to() && end < begin + MOST_OF_WHAT && nextOf(end) > end) {
      end = nextOf(end);
    }
    return end == link ? to : end;
  }

  private int nextOf(int i) {
    if (passage.mark(i, "&") && passage.endingAt(Kind.FIELD, i) != null) {
      return passage.is(Kind.FIELD, i + 1) ? passage.after(Kind.FIELD, i + 1) : i;
    }
    int and = passage.endingAt(Kind.FIELD, i) == null ? i : passage.after(Kind.AND, i);
    boolean known = and > i && passage.anyOf(and, Kind.ORGANISATION, Kind.AGENCY);
    boolean another = known || passage.is(Kind.BODY, and) && passage.is(Kind.LINK, and + 1);
    boolean acts = and == i && passage.is(Kind.VERB, and + 2) && passage.capital(and + 1);
    boolean whole = passage.endingAt(Kind.FIELD, i) != null && acts;
    boolean person = whole || passage.is(Kind.GIVEN, and) && passage.capital(and + 1);
    boolean day = passage.anyOf(and, Kind.WEEKDAY, Kind.MONTH);
    boolean word = nameBefore(and) || passage.capital(and) && passage.is(Kind.COMMON, and) && !day;
    boolean owns = passage.token(i - 1).suffix().isEmpty() && isOwner(and);
    return (word || owns) && !another && !person ? and + 1 : i;
  }

  /** "The College of Emergency Medicine's president": the last word of a name. */
  private boolean isOwner(int i) {
    return passage.capital(i)
        && passage.endingAt(Kind.FIELD, i) != null
        && passage.token(i).suffix().equals(passage.language().possessive());
  }

  /** «Tədbirdə», «Kararı»; a short word is one of those that a table of names need not know. */
  private boolean isInflected(int i) {
    boolean ends = passage.fits(Form.CASE, i) && passage.token(i).folded().length() > SHORT;
    return ends
        || passage.is(Kind.PLACE, i + 1)
        || passage.anyOf(i, Kind.STOP, Kind.COMMON, Kind.PREPOSITION);
  }

  private int before(int from, int free) {
    int i = from;
    while (i > free
        && from - i < MOST_BEFORE
        && goesOnBefore(i, free)
        && !complement.isElsewhere(passage.endingAt(Kind.PLACE, i))) {
      i = passage.mark(i - 1, "&") ? i - 2 : complement.before(i - 1, free);
    }
    return numbered(afterSmallWord(isDouble(i, free) ? i - 2 : i, free), free);
  }

  /** «İpoteka və Kredit Zəmanət Fondu»: a noun without an ending that "and" joins to the next. */
  private boolean isDouble(int i, int free) {
    return passage.capital(i)
        && !passage.is(Kind.BODY, i)
        && passage.endingAt(Kind.AND, i) != null
        && i - 2 >= free
        && nameBefore(i - 2)
        && passage.token(i - 2).shape() == Token.Shape.CAPITAL
        && !passage.anyOf(i - 2, NOT_FIRST)
        && !passage.is(Kind.BODY, i - 2);
  }

  /** "Hobbs & Tennant LLP" too. */
  private boolean goesOnBefore(int i, int free) {
    return nameBefore(i - 1) || passage.mark(i - 1, "&") && i - 2 >= free && nameBefore(i - 2);
  }

  /**
   * «Madaniy meros agentligi»: one word in small letters, that no table knows, after a capital, but
   * not «Odina Shermatova qishloq shifoxonalari haqida gapirdi».
   */
  private int afterSmallWord(int i, int free) {
    boolean small =
        passage.language().offices() == Language.Offices.LAST
            && passage.word(i - 1)
            && !passage.capital(i - 1)
            && passage.token(i - 1).suffix().isEmpty()
            && !passage.anyOf(i - 1, NOT_INSIDE);
    boolean begins =
        i - 2 >= free
            && i - 2 > passage.sentences().of(i - 2).from()
            && nameBefore(i - 2)
            && passage.token(i - 2).shape() == Token.Shape.CAPITAL
            && !passage.anyOf(i - 2, NOT_FIRST)
            && !SurnameForm.strongTail(passage, i - 2)
            && !passage.is(Kind.GIVEN, i - 3);
    return small && begins ? i - 2 : i;
  }

  /** «İzmir 3. Asliye Ceza Mahkemesi», «Van 2'nci Asliye Ceza Mahkemesi». */
  private int numbered(int i, int free) {
    int number = Ordinals.beginOfFigures(passage, i);
    boolean ordinal = number < i && number > free;
    Match place = ordinal ? passage.endingAt(Kind.PLACE, number) : null;
    int word = ordinal && place == null && nameBefore(number - 1) ? number - 1 : i;
    return place != null && place.from() >= free ? place.from() : word;
  }

  private boolean nameBefore(int i) {
    boolean plain = HeadAhead.isPlain(passage, i);
    return passage.capital(i)
        && passage.token(i).suffix().isEmpty()
        && !(plain && !isInName(i))
        && !HeadAhead.isOffice(passage, i)
        && !HeadAhead.leads(passage, i)
        && !passage.anyOf(i, Kind.MONTH, Kind.PRONOUN, Kind.WEEKDAY);
  }

  /** «Ankara'da Yeni Yaşam Gazetesi»: a plain word that has its capital from a name. */
  private boolean isInName(int i) {
    int begin = Math.max(passage.sentences().of(i).from(), Dateline.end(passage));
    return i > begin
        && passage.word(i - 1)
        && !passage.capital(i - 1)
        && passage.token(i).shape() == Token.Shape.CAPITAL;
  }
}
