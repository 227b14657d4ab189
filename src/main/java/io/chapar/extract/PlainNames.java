package io.chapar.extract;

import java.util.Set;

/**
 * Names in scripts without capital letters: given names by table, surnames by what they are not.
 */
final class PlainNames implements Names {
  private static final int MOST_GIVEN = 3;
  private static final int MOST_UNKNOWN = 3;
  private static final int LONG = 6;
  private static final Kind[] NOT_IN_NAMES = {
    Kind.STOP,
    Kind.COMMON,
    Kind.FIELD,
    Kind.ROLE,
    Kind.BODY,
    Kind.VERB,
    Kind.UNIT,
    Kind.NUMERAL,
    Kind.PLACE,
    Kind.DEMONYM,
    Kind.HONORIFIC,
    Kind.PRONOUN,
    Kind.AGENCY,
    Kind.ORGANISATION,
    Kind.WEEKDAY,
    Kind.DATELINE,
    Kind.THAT,
    Kind.PREPOSITION,
    Kind.AND,
    Kind.CUE,
    Kind.ALIAS,
    Kind.ORDINAL
  };

  private static final Set<String> BUILDERS =
      Set.of("محمد", "علی", "امیر", "غلام", "عبدال", "سید", "حسین");

  /** What a given name may end with, as one word: نصیراحمد, گل‌محمد. */
  private static final Set<String> ENDERS =
      Set.of("احمد", "محمد", "علی", "حسین", "رضا", "اکبر", "الله", "الدین", "الرحمن");

  private static final Set<String> ARTICLES =
      Set.of("الله", "الدین", "الرضا", "رضا", "الرحمن", "الحق", "الاسلام");

  /** Endings of plural nouns and verbs of Persian and Urdu, which no surname has. */
  private static final Set<String> NOT_SURNAME_ENDS =
      Set.of("ها", "های", "هایی", "هایش", "شان", "ترین", "مان", "کننده", "شده", "گذاری", "سازی");

  @Override
  public int end(Passage passage, int from, boolean trusted) {
    int surname = afterGiven(passage, from, trusted);
    if (surname > from) {
      return afterSurname(passage, from, surname, trusted);
    }
    return trusted ? unknownWords(passage, from) : rareGiven(passage, from);
  }

  /** ائلدار مصطفی‌اف: two words that hardly any article uses, the second built like a surname. */
  private static int rareGiven(Passage passage, int i) {
    boolean name =
        rare(passage, i) && rare(passage, i + 1) && strongTail(passage.token(i + 1).folded());
    return name && !unknown(passage, i - 1) ? i + 2 : i;
  }

  private static boolean rare(Passage passage, int i) {
    return unknown(passage, i)
        && passage.token(i).folded().length() > 2
        && passage.language().background().isRare(passage, i);
  }

  /** A name that nothing stands beside but its sentence: its words are rare ones. */
  static int opening(Passage passage, int from) {
    int i = from;
    while (i - from < MOST_UNKNOWN && rare(passage, i)) {
      i++;
    }
    boolean third = i - from < MOST_UNKNOWN || isSurname(passage, i - 1);
    boolean fits = i > from + 1 && boundary(passage, i) && endsLikeSurname(passage, i - 1);
    return fits && third && !isSurname(passage, from) ? i : from;
  }

  private static boolean strongTail(String word) {
    return tail(word) && !word.endsWith("یان");
  }

  private static int afterGiven(Passage passage, int from, boolean trusted) {
    int i = from;
    while (i - from < MOST_GIVEN && given(passage, i, trusted || i > from)) {
      i = afterArticle(passage, Math.max(i + 1, passage.after(Kind.GIVEN, i)));
    }
    return i;
  }

  /** A given name that is a common word too needs more than itself. */
  private static boolean given(Passage passage, int i, boolean trusted) {
    return passage.free(i)
        && (passage.is(Kind.GIVEN, i) || compound(passage, i))
        && (trusted
            || !passage.anyOf(i, Kind.COMMON, Kind.STOP, Kind.FIELD, Kind.PLACE)
            || unknown(passage, i + 1) && settles(passage, i + 1, passage.is(Kind.MONTH, i)));
  }

  /** «آرزو مستوفی‌زاده», «بهمن صفاریان»: the surname says that the word before is a name. */
  private static boolean settles(Passage passage, int i, boolean month) {
    String word = passage.token(i).folded();
    return month ? isSurname(passage, i) : strongTail(word) || parted(passage, i);
  }

  /** «فرج الله», where a ZWNJ became a space. */
  private static int afterArticle(Passage passage, int i) {
    return passage.word(i) && ARTICLES.contains(passage.token(i).folded()) ? i + 1 : i;
  }

  /** محمدرضوان: a given name that others are built with, and more. */
  private static boolean compound(Passage passage, int i) {
    String word = passage.token(i).folded();
    return built(word)
        && passage.word(i)
        && !passage.anyOf(i, NOT_IN_NAMES)
        && !passage.is(Kind.SURNAME, i)
        && !tail(word)
        && !word.endsWith("ی");
  }

  private static boolean built(String word) {
    for (String ender : ENDERS) {
      if (word.length() > ender.length() + 1 && word.endsWith(ender)) {
        return true;
      }
    }
    for (String builder : BUILDERS) {
      if (word.length() > builder.length() + 2 && word.startsWith(builder)) {
        return true;
      }
    }
    return false;
  }

  private static int afterSurname(Passage passage, int from, int i, boolean trusted) {
    if (parted(passage, i) || passage.is(Kind.SURNAMEHEAD, i) && unknown(passage, i + 1)) {
      return i + 2;
    }
    if (surname(passage, i) && (trusted || plausible(passage, i))) {
      return afterTail(passage, i + 1);
    }
    boolean givenAsSurname = i - from > 1;
    return givenAsSurname && passage.is(Kind.SURNAME, i - 1)
        ? i
        : givenAsSurname || trusted && i - from > 1 ? i : from;
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

  /** Of the words that news uses often, only those that are known for surnames are any. */
  private static boolean plausible(Passage passage, int i) {
    return isSurname(passage, i)
        || passage.is(Kind.TAIL, i)
        || passage.is(Kind.TAIL, i + 1)
        || !passage.language().background().isCommon(passage, i);
  }

  private static int afterTail(Passage passage, int surname) {
    int i = afterArticle(passage, surname);
    if (passage.free(i) && passage.is(Kind.TAIL, i)) {
      return afterTail(passage, passage.after(Kind.TAIL, i));
    }
    boolean second =
        surname(passage, i)
            && plausible(passage, i)
            && endsLikeSurname(passage, i)
            && boundary(passage, i + 1);
    return second ? i + 1 : i;
  }

  private static boolean endsLikeSurname(Passage passage, int i) {
    String word = passage.token(i).folded();
    return passage.is(Kind.SURNAME, i) || word.length() > 3 && (word.endsWith("ی") || tail(word));
  }

  private static boolean tail(String word) {
    return word.endsWith("پور")
        || word.endsWith("زاده")
        || word.endsWith("نژاد")
        || word.endsWith("نیا")
        || word.endsWith("یان")
        || word.endsWith("اف")
        || word.endsWith("اوف")
        || word.endsWith("ایف")
        || word.endsWith("ویچ")
        || word.endsWith("وا")
        || word.endsWith("وند");
  }

  static boolean boundary(Passage passage, int i) {
    return !passage.word(i) || passage.anyOf(i, NOT_IN_NAMES);
  }

  /** Between two words that end a name: at most three that no table knows. */
  private static int unknownWords(Passage passage, int from) {
    int i = from;
    while (i - from <= MOST_UNKNOWN && unknown(passage, i)) {
      i++;
    }
    boolean single = i == from + 1;
    boolean fits = i > from && i - from <= MOST_UNKNOWN && (!single || isSurname(passage, from));
    boolean apart = !passage.word(i) && passage.is(Kind.ROLE, i + 1);
    return fits && boundary(passage, i) && (apart || nameLike(passage, from, i)) ? i : from;
  }

  private static boolean nameLike(Passage passage, int from, int to) {
    boolean titled = passage.endingAt(Kind.HONORIFIC, from) != null && strongEnd(passage, to);
    boolean acts = passage.anyOf(to, Kind.VERB, Kind.ACTOR);
    return passage.is(Kind.GIVEN, from) || isSurname(passage, to - 1) || titled || acts;
  }

  /** Adjectives end in «ی» as surnames do: «پژوهشکده گیاهان دارویی». */
  private static boolean isSurname(Passage passage, int i) {
    return passage.is(Kind.SURNAME, i) || tail(passage.token(i).folded());
  }

  private static boolean strongEnd(Passage passage, int i) {
    return !passage.word(i) || passage.anyOf(i, Kind.ROLE, Kind.PREPOSITION);
  }

  private static boolean surname(Passage passage, int i) {
    return passage.free(i)
        && (passage.is(Kind.SURNAME, i) && !passage.is(Kind.VERB, i) || unknown(passage, i));
  }

  /** A free word that may be part of a name, as far as the tables know. */
  static boolean unknown(Passage passage, int i) {
    if (!passage.word(i) || !passage.free(i)) {
      return false;
    }
    boolean known = passage.anyOf(i, Kind.GIVEN, Kind.SURNAME, Kind.TAIL);
    return passage.anyOf(i, NOT_IN_NAMES) ? false : known || looksLikeName(passage.token(i));
  }

  private static boolean looksLikeName(Token token) {
    String word = token.folded();
    return word.length() > 1
        && !verb(word)
        && !word.equals("آباد")
        && NOT_SURNAME_ENDS.stream().noneMatch(word::endsWith);
  }

  private static boolean verb(String word) {
    boolean plural = word.endsWith("ند") && word.length() > 3 && !word.endsWith("وند");
    boolean present = word.startsWith("می") || word.startsWith("نمی");
    boolean ends = word.endsWith("د") || word.endsWith("یم") || word.endsWith("ست");
    return plural || present && ends && word.length() >= LONG;
  }
}
