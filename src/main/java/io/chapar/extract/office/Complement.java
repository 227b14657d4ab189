package io.chapar.extract.office;

import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import org.jspecify.annotations.Nullable;

/** The words that complete the head of an office. */
final class Complement {
  private static final int MOST_WORDS = 6;
  private static final LexicalCategory[] NOT_IN_OFFICE = {
    LexicalCategory.STOP,
    LexicalCategory.VERB,
    LexicalCategory.PREPOSITION,
    LexicalCategory.AND,
    LexicalCategory.THAT,
    LexicalCategory.PRONOUN,
    LexicalCategory.GIVEN
  };
  private static final String OPENING = "«“\"(";

  private static final LexicalCategory[] KINDS = {
    LexicalCategory.FIELD,
    LexicalCategory.ORGANISATION,
    LexicalCategory.BODY,
    LexicalCategory.PLACE,
    LexicalCategory.DEMONYM,
    LexicalCategory.ROLE
  };

  private static final LexicalCategory[] KINDS_BEFORE = {
    LexicalCategory.ORGANISATION,
    LexicalCategory.DEMONYM,
    LexicalCategory.FIELD,
    LexicalCategory.PLACE
  };

  private final TokenisedBlock passage;
  private final Series series;

  Complement(TokenisedBlock passage) {
    this.passage = passage;
    this.series = new Series(passage);
  }

  /** The token after the words that follow the head and complete it. */
  int after(int head, int limit) {
    int end = head;
    for (int before = head - 1; end < limit && end > before; ) {
      before = end;
      boolean whole = end > head && series.endsBeforeField(end);
      int next = whole ? end : word(end);
      end = next == end ? joined(end, head) : next;
    }
    return end;
  }

  private int joined(int i, int head) {
    int and = passage.after(LexicalCategory.AND, i);
    if (open(i, head)) {
      return i + 1;
    }
    if (i > head && series.ofFields(i)) {
      return word(i + 1);
    }
    if (places(i) > i) {
      return places(i);
    }
    int field = adjective(and);
    boolean joins = and > i && i > head && passage.is(LexicalCategory.FIELD, field) && joinsOn(i);
    return joins ? word(field) : bracketed(i, head);
  }

  /** «министр науки и инновационной политики»: the token after an adjective in small letters. */
  private int adjective(int i) {
    return small(i) && passage.fits(AffixClass.GENITIVE, i) && !passage.is(LexicalCategory.FIELD, i)
        ? i + 1
        : i;
  }

  /** The token after the last of several places, where a body follows them. */
  private int places(int i) {
    int end = series.ofPlaces(i);
    boolean agency = passage.is(LexicalCategory.LINK, end) && longest(end + 1) > end + 1;
    return agency && !passage.language().capitals() ? end : i;
  }

  /** «شورای عالی» or «بنیاد ملی» takes one word more, whatever it is. */
  private boolean open(int i, int head) {
    Match field = passage.endingAt(LexicalCategory.FIELD, i);
    boolean open = field != null && field.from() >= head && "open".equals(field.field(0));
    return open
        && passage.endingAt(LexicalCategory.ORGANISATION, i) == null
        && passage.word(i)
        && !passage.isJoined(passage.at(LexicalCategory.BODY, i))
        && !passage.anyOf(
            i,
            LexicalCategory.STOP,
            LexicalCategory.VERB,
            LexicalCategory.PREPOSITION,
            LexicalCategory.AND,
            LexicalCategory.GIVEN);
  }

  /** After a place or a whole name, "and" begins something else. */
  private boolean joinsOn(int i) {
    return passage.endingAt(LexicalCategory.FIELD, i) != null;
  }

  /** سازمان همکاری‌های اقتصادی (اکو) ends with its brackets. */
  private int bracketed(int i, int head) {
    boolean short_ = i > head && passage.mark(i, "(") && passage.mark(i + 2, ")");
    boolean known = short_ && (passage.is(LexicalCategory.ORGANISATION, i + 1) || isBody(i + 1));
    return known ? i + 3 : i;
  }

  private int word(int i) {
    int plain = PlainOffice.after(passage, i);
    if (plain > i) {
      return plain;
    }
    if (!passage.word(i)
        || passage.is(LexicalCategory.VERB, i) && !passage.is(LexicalCategory.FIELD, i)) {
      return quoted(i);
    }
    int end = isPerson(i) ? i : longest(i);
    int linked = end > i ? end : connective(i);
    return linked > i || !loose(i) ? linked : i + 1;
  }

  /** "Judge Georgia Brown": the name begins. */
  private boolean isPerson(int i) {
    return passage.afterPerson(i) > i;
  }

  private boolean isBody(int i) {
    return passage.afterBody(i) > i;
  }

  private int longest(int i) {
    int end = Math.max(passage.afterBody(i), passage.afterPlace(i));
    for (LexicalCategory kind : KINDS) {
      Match match = passage.at(kind, i);
      boolean begins = kind != LexicalCategory.FIELD && passage.isJoined(match);
      end = match == null || begins ? end : Math.max(end, match.to());
    }
    return end;
  }

  /** نماینده ایران در سازمان ملل, Minister of Energy: a connective before something known. */
  private int connective(int i) {
    int link = passage.after(LexicalCategory.LINK, i);
    boolean none = link == i || JobTitle.isInner(passage, link);
    int end = none ? i : longest(link);
    return end > link ? end : none ? i : small(link, i);
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
        && !passage.anyOf(
            i,
            LexicalCategory.STOP,
            LexicalCategory.VERB,
            LexicalCategory.PREPOSITION,
            LexicalCategory.AND,
            LexicalCategory.PRONOUN);
  }

  /** Any word, when a name follows. */
  private boolean loose(int i) {
    return passage.language().capitals() ? looseSmall(i) : isBeforeName(passage, i);
  }

  private boolean looseSmall(int i) {
    int j = i;
    while (j < i + 5 && (small(j) || longest(j) > j || passage.is(LexicalCategory.LINK, j))) {
      j = Math.max(j + 1, longest(j));
    }
    boolean first = passage.language().offices() == Language.Offices.FIRST && small(i);
    return first && isPerson(j);
  }

  /** «Газпром», the name of a body in marks. */
  private int quoted(int i) {
    boolean marks = passage.language().capitals() && passage.mark(i, OPENING) && isBody(i + 1);
    int end = marks ? passage.afterBody(i + 1) : i;
    return marks && !passage.word(end) ? end + 1 : end;
  }

  /** The first token of the words before the head that complete it. */
  int before(int head, int limit) {
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
    boolean declined =
        passage.word(to - 1)
            && (!passage.token(to - 1).suffix().isEmpty()
                || passage.fits(AffixClass.LOCATIVE, to - 1));
    if (declined || to < head && passage.mark(to, OPENING)) {
      return to;
    }
    int name = Math.max(passage.bodyBefore(to), passage.placeBefore(to));
    if (name >= 0) {
      return name;
    }
    for (LexicalCategory kind : KINDS_BEFORE) {
      Match match = passage.endingAt(kind, to);
      if (match != null) {
        return match.from();
      }
    }
    boolean list = to < head && series.ofFields(to - 1);
    boolean joins = passage.endingAt(LexicalCategory.AND, to) != null && joinsOn(to - 1);
    return list || joins && (to < head || passage.capital(to - 2)) ? to - 1 : to;
  }

  /** «مدير عام الشؤون الدولية سعد الحربي»: words behind an office that a name follows. */
  private static boolean isBeforeName(TokenisedBlock passage, int i) {
    for (int j = i; j < i + MOST_WORDS; j++) {
      int name = passage.after(LexicalCategory.HONORIFIC, j);
      if (passage.afterPerson(name) > name) {
        return j > i;
      }
      boolean linked = j > i && passage.is(LexicalCategory.LINK, j);
      if (!passage.word(j) || passage.anyOf(j, NOT_IN_OFFICE) && !linked) {
        return false;
      }
    }
    return false;
  }

  /** Several words of a kind in one name, with commas and "and" between them. */
  private record Series(TokenisedBlock passage) {
    private static final String COMMAS = "،,";

    /**
     * «نماینده مردم تبریز، آذرشهر و اسکو»: the token after the last of the places, of which the
     * first ends before the token; the token itself where they are no series.
     */
    int ofPlaces(int i) {
      int end = i;
      boolean joined = false;
      for (int next = i; next >= i && passage.endingAt(LexicalCategory.PLACE, end) != null; ) {
        int and = passage.after(LexicalCategory.AND, end);
        next = passage.mark(end, COMMAS) ? end + 1 : and > end ? and : -1;
        Match place = next < 0 ? null : passage.at(LexicalCategory.PLACE, next);
        joined |= place != null && and > end;
        end = place == null ? end : place.to();
        next = place == null ? -1 : next;
      }
      return joined ? end : i;
    }

    /**
     * «مدیرکل ورزش تهران برنامه‌های …»: after a place a field of work is of something else, but not
     * «ألمانيا الاتحادية».
     */
    boolean endsBeforeField(int i) {
      return !passage.language().capitals()
          && !passage.language().subjectAfter()
          && passage.is(LexicalCategory.FIELD, i)
          && passage.endingAt(LexicalCategory.PLACE, i) != null
          && !passage.anyOf(
              i,
              LexicalCategory.PLACE,
              LexicalCategory.DEMONYM,
              LexicalCategory.ORGANISATION,
              LexicalCategory.BODY,
              LexicalCategory.ROLE);
    }

    /** "Ministry of Trade, Industry and Energy": true at the comma after the first of three. */
    boolean ofFields(int i) {
      boolean first = passage.mark(i, COMMAS) && passage.endingAt(LexicalCategory.FIELD, i) != null;
      boolean named =
          passage.capital(i + 1)
              || passage.fits(AffixClass.GENITIVE, i + 1)
              || passage.language().offices() == Language.Offices.LAST;
      int second = first && named ? passage.after(LexicalCategory.FIELD, i + 1) : i;
      int and = second > i + 1 ? passage.after(LexicalCategory.AND, second) : second;
      return and > second
          && passage.is(LexicalCategory.FIELD, and)
          && !isBody(passage.at(LexicalCategory.BODY, and));
    }

    private static boolean isBody(@Nullable Match head) {
      return head != null && !head.field(0).equals("trade");
    }
  }
}
