package io.chapar.extract;

import java.util.Set;

/** What single words of scripts without capital letters may be in a person's name. */
final class NameWords {
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

  /** What joins a name to a father's or a son's: «محمد بن سلمان», «محمود ابو الفتوح». */
  private static final Set<String> KINSHIP = Set.of("بن", "ابن", "بنت", "ابو", "آل", "ال");

  /** Endings of surnames in Persian and of the family names that it writes in its letters. */
  private static final String[] TAILS = {
    "پور", "زاده", "نژاد", "نیا", "یان", "اف", "اوف", "ایف", "ویچ", "وا", "وند", "اوغلو", "اوغلی"
  };

  /** What long words end with that are surnames, and short ones that are none: افراد. */
  private static final String[] COMPOUND_TAILS = {
    "راد", "فر", "منش", "تبار", "نسب", "خواه", "مقدم", "دوست", "پناه", "طلب", "لو", "فرد"
  };

  /** Endings of plural nouns and verbs of Persian and Urdu, which no surname of theirs has. */
  private static final String[] NOT_SURNAME_ENDS = {
    "ها", "های", "هایی", "هایش", "شان", "ترین", "مان", "کننده", "شده", "گذاری", "سازی"
  };

  private NameWords() {}

  /** False for a free word that a name may go on with. */
  static boolean boundary(Passage passage, int i) {
    return !passage.word(i) || passage.anyOf(i, NOT_IN_NAMES);
  }

  /** A free word that may be part of a name, as far as the tables know. */
  static boolean unknown(Passage passage, int i) {
    return passage.word(i)
        && passage.free(i)
        && !passage.anyOf(i, NOT_IN_NAMES)
        && (passage.anyOf(i, Kind.GIVEN, Kind.SURNAME, Kind.TAIL)
            || looksLikeName(passage, passage.token(i).folded()));
  }

  /** «مهران», «شهریار»: a place and a given name, here before a surname. */
  static boolean namesake(Passage passage, int i) {
    return passage.is(Kind.GIVEN, i)
        && passage.is(Kind.PLACE, i)
        && !passage.language().capitals()
        && rare(passage, i + 1)
        && endsLikeSurname(passage, i + 1);
  }

  /** One that hardly any article uses. */
  static boolean rare(Passage passage, int i) {
    return unknown(passage, i)
        && passage.token(i).folded().length() > 2
        && passage.language().background().isRare(passage, i);
  }

  /** محمدرضوان: a given name that others are built with, and more. */
  static boolean compound(Passage passage, int i) {
    String word = passage.word(i) ? passage.token(i).folded() : "";
    return built(word)
        && !passage.anyOf(i, NOT_IN_NAMES)
        && !passage.is(Kind.SURNAME, i)
        && !tail(word)
        && (!word.endsWith("ی") || word.endsWith("علی"));
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

  static boolean article(Passage passage, int i) {
    return passage.word(i) && ARTICLES.contains(passage.token(i).folded());
  }

  static boolean kinship(Passage passage, int i) {
    return passage.word(i) && passage.word(i + 1) && KINSHIP.contains(passage.token(i).folded());
  }

  /** «الهام ن. قلی‌زاده»: a letter and its full stop. */
  static boolean initial(Passage passage, int i) {
    return passage.word(i)
        && passage.token(i).folded().length() == 1
        && passage.mark(i + 1, ".")
        && passage.glued(i, i + 1);
  }

  static boolean surname(Passage passage, int i) {
    return passage.free(i)
        && (passage.is(Kind.SURNAME, i) && !passage.is(Kind.VERB, i) || unknown(passage, i));
  }

  /** Adjectives end in «ی» as surnames do: «پژوهشکده گیاهان دارویی». */
  static boolean isSurname(Passage passage, int i) {
    return passage.is(Kind.SURNAME, i)
        || tail(passage.token(i).folded()) && !passage.language().background().isCommon(passage, i);
  }

  /** Of the words that news uses often, only those that are known for surnames are any. */
  static boolean plausible(Passage passage, int i) {
    return isSurname(passage, i)
        || passage.is(Kind.TAIL, i)
        || passage.is(Kind.TAIL, i + 1)
        || !passage.language().background().isCommon(passage, i);
  }

  /** «الخلیفی», «آل ثانی» or a known one: what may follow a father's name. */
  static boolean familyLike(Passage passage, int i) {
    return passage.token(i).folded().startsWith("ال") || isSurname(passage, i);
  }

  /** «رنا الحاج أحمد»: a title that families are called by. */
  static boolean pilgrim(Passage passage, int i) {
    return passage.word(i) && passage.token(i).is("الحاج") && passage.is(Kind.GIVEN, i + 1);
  }

  /** «السعداوي»: what an Arab family is called after a place or a forefather. */
  static boolean isNisba(Passage passage, int i) {
    String word = passage.word(i) ? passage.token(i).folded() : "";
    return passage.language().proclitics()
        && word.length() > 5
        && word.startsWith("ال")
        && word.endsWith("ی");
  }

  static boolean endsLikeSurname(Passage passage, int i) {
    String word = passage.token(i).folded();
    return passage.is(Kind.SURNAME, i)
        || word.length() > 3 && (word.endsWith("ی") || tail(word))
        || word.length() > LONG && compoundTail(word);
  }

  private static boolean compoundTail(String word) {
    for (String tail : COMPOUND_TAILS) {
      if (word.endsWith(tail)) {
        return true;
      }
    }
    return false;
  }

  /** «سرگئی ویکتورویچ لاورنتیف»: after a father's name, the surname. */
  static boolean patronymic(Passage passage, int i) {
    return passage.word(i) && passage.token(i).folded().endsWith("ویچ");
  }

  static boolean strongTail(String word) {
    return word.length() > 4 && tail(word) && !word.endsWith("یان") && !word.endsWith("وا");
  }

  private static boolean tail(String word) {
    if (word.length() > LONG && word.endsWith("یف")) {
      return true;
    }
    for (String tail : TAILS) {
      if (word.endsWith(tail)) {
        return true;
      }
    }
    return false;
  }

  /** Arabic, whose verbs do not come last, has none of the endings. */
  private static boolean looksLikeName(Passage passage, String word) {
    boolean arabic = passage.language().subjectAfter();
    boolean persianVerb = passage.language().bareVerb() && verb(word);
    boolean other = arabic ? joined(word) : persianVerb || otherEnd(word);
    return word.length() > 1 && !other && !word.equals("آباد");
  }

  /** «والتعاون», «بالاجتماع», «ستعود»: a particle before the article, or of the future. */
  private static boolean joined(String word) {
    return word.length() > 5 && word.startsWith("ال", 1) && "وبفك".indexOf(word.charAt(0)) >= 0
        || word.startsWith("لل") && word.length() > 4
        || word.startsWith("ست") && word.length() > 4
        || word.startsWith("سی") && word.length() > LONG;
  }

  private static boolean otherEnd(String word) {
    for (String end : NOT_SURNAME_ENDS) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean verb(String word) {
    boolean plural =
        word.endsWith("ند") && word.length() > 3 && !word.endsWith("وند") || word.endsWith("شوند");
    boolean present = word.startsWith("می") || word.startsWith("نمی");
    boolean ends = word.endsWith("د") || word.endsWith("یم") || word.endsWith("ست");
    return plural || present && ends && word.length() >= LONG;
  }
}
