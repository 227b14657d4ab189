package io.chapar.extract.jobtitle;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import org.jspecify.annotations.Nullable;

/** The words that complete the head of a job title. */
final class Complement {
  private static final int MOST_WORDS = 6;
  private static final LexicalCategory[] NOT_IN_JOB_TITLE = {
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

  private final TokenisedBlock block;
  private final Series series;

  Complement(TokenisedBlock block) {
    this.block = block;
    this.series = new Series(block);
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
    int and = block.after(LexicalCategory.AND, i);
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
    boolean joins = and > i && i > head && block.is(LexicalCategory.FIELD, field) && joinsOn(i);
    return joins ? word(field) : bracketed(i, head);
  }

  /** «министр науки и инновационной политики»: the token after an adjective in small letters. */
  private int adjective(int i) {
    return small(i) && block.fits(AffixClass.GENITIVE, i) && !block.is(LexicalCategory.FIELD, i)
        ? i + 1
        : i;
  }

  /** The token after the last of several places, where an organisation follows them. */
  private int places(int i) {
    int end = series.ofPlaces(i);
    boolean agency = block.is(LexicalCategory.LINK, end) && longest(end + 1) > end + 1;
    return agency && !block.language().capitals() ? end : i;
  }

  /** «شورای عالی» or «بنیاد ملی» takes one word more, whatever it is. */
  private boolean open(int i, int head) {
    Match field = block.endingAt(LexicalCategory.FIELD, i);
    boolean open = field != null && field.from() >= head && "open".equals(field.field(0));
    return open
        && block.endingAt(LexicalCategory.ORGANISATION, i) == null
        && block.word(i)
        && !block.isJoined(block.at(LexicalCategory.BODY, i))
        && !block.anyOf(
            i,
            LexicalCategory.STOP,
            LexicalCategory.VERB,
            LexicalCategory.PREPOSITION,
            LexicalCategory.AND,
            LexicalCategory.GIVEN);
  }

  /** After a place or a whole name, "and" begins something else. */
  private boolean joinsOn(int i) {
    return block.endingAt(LexicalCategory.FIELD, i) != null;
  }

  /** سازمان همکاری‌های اقتصادی (اکو) ends with its brackets. */
  private int bracketed(int i, int head) {
    boolean short_ = i > head && block.mark(i, "(") && block.mark(i + 2, ")");
    boolean known =
        short_ && (block.is(LexicalCategory.ORGANISATION, i + 1) || isOrganisation(i + 1));
    return known ? i + 3 : i;
  }

  private int word(int i) {
    int plain = PlainJobTitle.after(block, i);
    if (plain > i) {
      return plain;
    }
    if (!block.word(i)
        || block.is(LexicalCategory.VERB, i) && !block.is(LexicalCategory.FIELD, i)) {
      return quoted(i);
    }
    int end = isPerson(i) ? i : longest(i);
    int linked = end > i ? end : connective(i);
    return linked > i || !loose(i) ? linked : i + 1;
  }

  /** "Judge Georgia Brown": the name begins. */
  private boolean isPerson(int i) {
    return block.afterPerson(i) > i;
  }

  private boolean isOrganisation(int i) {
    return block.afterOrganisation(i) > i;
  }

  private int longest(int i) {
    int end = Math.max(block.afterOrganisation(i), block.afterPlace(i));
    for (LexicalCategory kind : KINDS) {
      Match match = block.at(kind, i);
      boolean begins = kind != LexicalCategory.FIELD && block.isJoined(match);
      end = match == null || begins ? end : Math.max(end, match.to());
    }
    return end;
  }

  /** نماینده ایران در سازمان ملل, Minister of Energy: a connective before something known. */
  private int connective(int i) {
    int link = block.after(LexicalCategory.LINK, i);
    boolean none = link == i || JobTitle.isInner(block, link);
    int end = none ? i : longest(link);
    return end > link ? end : none ? i : small(link, i);
  }

  /** Minister of public health: words in small letters after the connective. */
  private int small(int link, int none) {
    int end = link;
    while (end < link + 3 && small(end)) {
      end++;
    }
    return end > link && block.language().jobTitles() == Language.HeadDirection.BOTH ? end : none;
  }

  private boolean small(int i) {
    return block.word(i)
        && !block.capital(i)
        && block.language().capitals()
        && !block.anyOf(
            i,
            LexicalCategory.STOP,
            LexicalCategory.VERB,
            LexicalCategory.PREPOSITION,
            LexicalCategory.AND,
            LexicalCategory.PRONOUN);
  }

  /** Any word, when a name follows. */
  private boolean loose(int i) {
    return block.language().capitals() ? looseSmall(i) : isBeforeName(block, i);
  }

  private boolean looseSmall(int i) {
    int j = i;
    while (j < i + 5 && (small(j) || longest(j) > j || block.is(LexicalCategory.LINK, j))) {
      j = Math.max(j + 1, longest(j));
    }
    boolean first = block.language().jobTitles() == Language.HeadDirection.FIRST && small(i);
    return first && isPerson(j);
  }

  /** «Газпром», the name of an organisation in marks. */
  private int quoted(int i) {
    boolean marks = block.language().capitals() && block.mark(i, OPENING) && isOrganisation(i + 1);
    int end = marks ? block.afterOrganisation(i + 1) : i;
    return marks && !block.word(end) ? end + 1 : end;
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
        block.word(to - 1)
            && (!block.token(to - 1).suffix().isEmpty() || block.fits(AffixClass.LOCATIVE, to - 1));
    if (declined || to < head && block.mark(to, OPENING)) {
      return to;
    }
    int name = Math.max(block.bodyBefore(to), block.placeBefore(to));
    if (name >= 0) {
      return name;
    }
    for (LexicalCategory kind : KINDS_BEFORE) {
      Match match = block.endingAt(kind, to);
      if (match != null) {
        return match.from();
      }
    }
    boolean list = to < head && series.ofFields(to - 1);
    boolean joins = block.endingAt(LexicalCategory.AND, to) != null && joinsOn(to - 1);
    return list || joins && (to < head || block.capital(to - 2)) ? to - 1 : to;
  }

  /** «مدير عام الشؤون الدولية سعد الحربي»: words behind a job title that a name follows. */
  private static boolean isBeforeName(TokenisedBlock block, int i) {
    for (int j = i; j < i + MOST_WORDS; j++) {
      int name = block.after(LexicalCategory.HONORIFIC, j);
      if (block.afterPerson(name) > name) {
        return j > i;
      }
      boolean linked = j > i && block.is(LexicalCategory.LINK, j);
      if (!block.word(j) || block.anyOf(j, NOT_IN_JOB_TITLE) && !linked) {
        return false;
      }
    }
    return false;
  }

  /** Several words of a kind in one name, with commas and "and" between them. */
  private record Series(TokenisedBlock block) {
    private static final String COMMAS = "،,";

    /**
     * «نماینده مردم تبریز، آذرشهر و اسکو»: the token after the last of the places, of which the
     * first ends before the token; the token itself where they are no series.
     */
    int ofPlaces(int i) {
      int end = i;
      boolean joined = false;
      for (int next = i; next >= i && block.endingAt(LexicalCategory.PLACE, end) != null; ) {
        int and = block.after(LexicalCategory.AND, end);
        next = block.mark(end, COMMAS) ? end + 1 : and > end ? and : -1;
        Match place = next < 0 ? null : block.at(LexicalCategory.PLACE, next);
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
      return !block.language().capitals()
          && !block.language().subjectAfter()
          && block.is(LexicalCategory.FIELD, i)
          && block.endingAt(LexicalCategory.PLACE, i) != null
          && !block.anyOf(
              i,
              LexicalCategory.PLACE,
              LexicalCategory.DEMONYM,
              LexicalCategory.ORGANISATION,
              LexicalCategory.BODY,
              LexicalCategory.ROLE);
    }

    /** "Ministry of Trade, Industry and Energy": true at the comma after the first of three. */
    boolean ofFields(int i) {
      boolean first = block.mark(i, COMMAS) && block.endingAt(LexicalCategory.FIELD, i) != null;
      boolean named =
          block.capital(i + 1)
              || block.fits(AffixClass.GENITIVE, i + 1)
              || block.language().jobTitles() == Language.HeadDirection.LAST;
      int second = first && named ? block.after(LexicalCategory.FIELD, i + 1) : i;
      int and = second > i + 1 ? block.after(LexicalCategory.AND, second) : second;
      return and > second
          && block.is(LexicalCategory.FIELD, and)
          && !isOrganisation(block.at(LexicalCategory.BODY, and));
    }

    private static boolean isOrganisation(@Nullable Match head) {
      return head != null && !head.field(0).equals("trade");
    }
  }
}
