package io.chapar.normalise.persian;

import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.persian.PersianAffixes.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the ending that a joiner parts from its stem: همکاری+ها, کرده+ایم, مهم+ترین. */
final class PersianEnding {
  private static final int LONGEST = 7;
  private static final int SHORTEST_UNKNOWN_STEM = 3;

  private static final int SHORTEST_PARTICIPLE = 3;

  /** گستر is no گس‌تر. */
  private static final int SHORTEST_ADJECTIVE = 3;

  private static final int NONE = -100;

  /** Of the words that are so common, those that end in ر or ز are در, از, بر and هر. */
  private static final int PARTICLE = 10;

  /** کرده‌ایم is likelier than کرد‌هایم. */
  private static final int PERFECT = 6;

  /** آوازهای is right as it stands; آوازه‌ای must be likelier by so much. */
  private static final int RIGHT = 2;

  private final PersianLexicon lexicon;
  private final PersianAffixes affixes;

  PersianEnding(PersianLexicon lexicon) {
    this.lexicon = lexicon;
    this.affixes = lexicon.affixes();
  }

  /** Where the ending of the likeliest stem begins; -1 when the word has none. */
  int start(String word) {
    int best = -1;
    int likeliest = NONE;
    for (int at = Math.max(2, word.length() - LONGEST); at < word.length() - 1; at++) {
      Bound kind = lexicon.isHead(word.charAt(at)) ? lexicon.bound(word.substring(at)) : Bound.NONE;
      int likely =
          kind == Bound.NONE ? NONE : likely(word.substring(0, at), word.substring(at), kind);
      if (likely > likeliest) {
        likeliest = likely;
        best = at;
      }
    }
    return best;
  }

  /** قوی‌تر of a word that has lost its joiner; null for other words. */
  @Nullable String compared(String word) {
    int at = start(word);
    return at > 0 && lexicon.bound(word.substring(at)).isDegree()
        ? PersianJoin.of(word.substring(0, at), word.substring(at))
        : null;
  }

  /** رفته‌است, where the writer put no space; null for other words. */
  @Nullable String withAuxiliary(String word) {
    int at = affixes.start(Kind.AUXILIARY, word, SHORTEST_PARTICIPLE);
    return at > 0 && lexicon.isPastParticiple(word.substring(0, at))
        ? PersianJoin.of(word.substring(0, at), word.substring(at))
        : null;
  }

  /** داده‌اند, of which the participle's own stem stands after می; null for other words. */
  @Nullable String perfect(String word) {
    int at = start(word);
    boolean participle = at > 1 && lexicon.isPastParticiple(word.substring(0, at));
    return participle ? PersianJoin.of(word.substring(0, at), word.substring(at)) : null;
  }

  /** How common the stem is that takes the ending. */
  private int likely(String stem, String ending, Bound kind) {
    Lexeme lexeme = lexicon.find(stem);
    if (lexeme == null) {
      boolean like = kind == Bound.PLURAL && isLikeStem(stem) && !endsInWord(stem, ending, 0);
      return like ? 0 : NONE;
    }
    if (kind.isClitic() && endsInWord(stem, ending, PARTICLE)) {
      return NONE;
    }
    boolean taken =
        switch (kind) {
          case PLURAL -> lexeme.takesPlural();
          case SPOKEN -> lexeme.takesPlural() && !isJoining(stem) && !isPerfect(stem, ending);
          case COMPARATIVE, SUPERLATIVE ->
              lexeme.takesComparative() && stem.length() >= SHORTEST_ADJECTIVE;
          case COPULA, POSSESSIVE -> takesClitic(stem, lexeme, ending);
          default -> false;
        };
    if (!taken) {
      return kind == Bound.PLURAL && isLikeStem(stem) ? 0 : NONE;
    }
    boolean right = kind.isPlural() && !isJoining(stem);
    boolean perfect = kind == Bound.COPULA && ending.length() > 2 && lexicon.isPastParticiple(stem);
    return lexeme.common() + (perfect ? PERFECT : right ? RIGHT : 1);
  }

  /** کردهام is کرده‌ام. */
  private boolean isPerfect(String stem, String ending) {
    return lexicon.bound(ending.substring(1)) == Bound.COPULA
        && lexicon.isPastParticiple(stem + ending.charAt(0));
  }

  /**
   * Behind ی only what begins with an alef has a joiner in all styles; not the plural of روحانیات,
   * nor رویای, which is رویا with an ending.
   */
  private boolean takesClitic(String stem, Lexeme lexeme, String ending) {
    if (lexeme.endsInSilentHeh()) {
      return true;
    }
    boolean behindYeh = stem.endsWith("ی") && lexeme.takesPlural() && ending.charAt(0) == 'ا';
    boolean alef = ending.charAt(0) == 'ا' && lexicon.find(stem + 'ا') != null;
    return behindYeh && stem.length() > 2 && !alef && !affixes.has(Kind.ARABIC, ending);
  }

  /** Names and new words are in no list; their plural is seen by its ending. */
  private static boolean isLikeStem(String stem) {
    return stem.length() >= SHORTEST_UNKNOWN_STEM && isJoining(stem);
  }

  /**
   * Whether two words stand here, the first of which ends in a letter that does not join: درنهایت
   * is در and نهایت, درهمان is در and همان.
   *
   * @param common how common the first word must be
   */
  private boolean endsInWord(String stem, String ending, int common) {
    for (int at = stem.length() - 1; at > 1; at--) {
      if (!ArabicLetters.joinsNext(stem.charAt(at - 1))) {
        Lexeme first = lexicon.find(stem.substring(0, at));
        if (first != null
            && first.common() >= common
            && lexicon.find(stem.substring(at) + ending) != null) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isJoining(String stem) {
    return ArabicLetters.joinsNext(stem.charAt(stem.length() - 1));
  }
}
