package io.chapar.normalise.persian;

import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.persian.PersianLexicon.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether two words that a space parts are one: می تواند, کتاب ها, ویژه ای. */
final class PersianSeam {
  /** Of what begins no compound: prepositions and numbers. */
  private static final int SHORT = 2;

  /** As common as در and بر, which no noun of two letters is. */
  private static final int PARTICLE = 12;

  /** So seldom news has many a name that is a noun too: قوچان, تابش. */
  private static final int RARE = 3;

  private final PersianLexicon lexicon;
  private final PersianAffixes affixes;
  private final SpellingEvidence page;

  PersianSeam(PersianLexicon lexicon, SpellingEvidence page) {
    this.lexicon = lexicon;
    this.affixes = lexicon.affixes();
    this.page = page;
  }

  /**
   * @param kind of the second word
   * @param torn whether the first word goes on with the second
   * @return the two in one; empty when they are two words
   */
  String join(String first, String text, Bound kind, boolean torn) {
    String joined = kind == Bound.NONE ? "" : bound(first, text, kind);
    return joined.isEmpty() && torn ? torn(first, text) : joined;
  }

  /** یک شنبه is یکشنبه, but پنج شنبه پنج‌شنبه; of دانش مندان it is دانشمند that tells. */
  private String torn(String first, String text) {
    String head = PersianJoin.first(text);
    boolean whole = lexicon.isWhole(first + head) || lexicon.isWhole(first + affixes.stem(head));
    return whole ? first + text : PersianJoin.of(first, text);
  }

  /** Whether the word is the first part of one that goes on with this text. */
  boolean isTorn(Entry first, String text) {
    String head = PersianJoin.first(text);
    return first.continuous() && lexicon.isVerbPhrase(head)
        || !page.hasJoiners() && joins(first, head)
        || first.bound() == Bound.FIRST && isLacked(head)
        || first.bound() == Bound.ARABIC && isDefinite(text);
  }

  /** What stands behind a participle and makes a tense of it: است, بودند, شده, می‌شود. */
  boolean isAuxiliary(String word) {
    String form = word.substring(lexicon.continuousLetters(word));
    return affixes.has(PersianAffixes.Kind.AUXILIARY, word)
        || affixes.has(PersianAffixes.Kind.PASSIVE, PersianJoin.letters(form))
        || lexicon.bound(word) == Bound.COPULA && word.length() > 1;
  }

  /** باز of زبان باز کرده بود, which is no زبان‌باز. */
  boolean opensVerb(String word, String next) {
    return affixes.has(PersianAffixes.Kind.PREVERB, word)
        && !affixes.has(PersianAffixes.Kind.AUXILIARY, next)
        && (lexicon.isVerb(next)
            || lexicon.isPastParticiple(PersianJoin.first(next))
            || lexicon.continuousLetters(next) > 0);
  }

  private boolean joins(Entry first, String second) {
    return !first.seconds().isEmpty() && isOne(first.seconds(), second);
  }

  private boolean isOne(Set<String> seconds, String second) {
    return seconds.contains(second) || seconds.contains(affixes.stem(second));
  }

  /** A noun, of which بی says that it is missing; not در and بر. */
  private boolean isLacked(String word) {
    Lexeme lexeme = lexicon.find(word);
    boolean particle = word.length() <= SHORT && lexeme != null && lexeme.common() >= PARTICLE;
    return !particle && (isNoun(word) || isNoun(affixes.stem(word)));
  }

  /**
   * The article of Arabic before a word, as in ضرب المثل; not الان, nor the noun of حق الهی, nor a
   * word in Arabic's own spelling, which has no joiners: شیخ الطائفة.
   */
  private boolean isDefinite(String text) {
    return text.length() > 4
        && text.startsWith(affixes.article())
        && text.indexOf('ة') < 0
        && !isNoun(text);
  }

  private String bound(String first, String text, Bound kind) {
    return switch (kind) {
      case PLURAL, SPOKEN -> PersianJoin.of(first, text);
      case COMPARATIVE, SUPERLATIVE -> comparative(first, text, kind);
      case COPULA, POSSESSIVE -> clitic(first, text);
      case SECOND -> isFirst(first) ? PersianJoin.of(first, text) : "";
      case TORN -> !page.hasJoiners() && isFirst(first) ? PersianJoin.of(first, text) : "";
      case NAME -> first.length() > SHORT ? PersianJoin.of(first, text) : "";
      case DESCENT -> isOfName(first) ? PersianJoin.of(first, text) : "";
      default -> "";
    };
  }

  /** خانه ام is خانه‌ام, زندگی ام زندگی‌ام, خانه ی ما خانهٔ ما, and نیرو ی ما نیروی ما. */
  private String clitic(String first, String text) {
    Lexeme lexeme = lexicon.find(PersianJoin.last(first));
    if (lexeme == null) {
      return "";
    }
    boolean silent = first.endsWith("ه") && lexeme.endsInSilentHeh();
    boolean yeh = first.endsWith("ی") && lexeme.takesPlural() && text.charAt(0) == 'ا';
    if (silent && text.equals("ی")) {
      return first + '\u0654';
    }
    boolean ezafe = text.equals("ی") && isVowel(first) && lexeme.takesPlural();
    return silent || yeh || ezafe ? PersianJoin.of(first, text) : "";
  }

  /** What no list has, or seldom; and احمدی, ایرانی and their like; not بازمانده, شاهنامه. */
  private boolean isOfName(String word) {
    Lexeme lexeme = lexicon.find(word);
    boolean rare = lexeme == null || lexeme.common() <= RARE;
    boolean yeh = word.endsWith("ی") && lexeme != null && lexeme.takesPlural();
    boolean simple = word.length() > SHORT && word.indexOf(ArabicLetters.ZWNJ) < 0;
    return simple && (rare || yeh) && (lexeme == null || !lexeme.endsInSilentHeh());
  }

  private static boolean isVowel(String word) {
    return word.length() > SHORT && (word.endsWith("ا") || word.endsWith("و"));
  }

  private String comparative(String first, String text, Bound kind) {
    if (affixes.has(PersianAffixes.Kind.DEGREE, first)) {
      return first + text;
    }
    Lexeme lexeme = known(first);
    boolean adjective =
        lexeme != null
            && (kind == Bound.SUPERLATIVE || lexeme.takesComparative() || isAdverb(first, lexeme));
    return adjective ? PersianJoin.of(first, text) : "";
  }

  /** پیش تر, یواش تر; not so و تر. */
  private static boolean isAdverb(String word, Lexeme lexeme) {
    return word.length() > 2 && !lexeme.takesPlural();
  }

  /** A noun; not در, بر and دو, which stand before nouns more often than they are ones. */
  private boolean isFirst(String word) {
    return word.length() > SHORT && isNoun(PersianJoin.last(word));
  }

  boolean isNoun(String word) {
    Lexeme lexeme = lexicon.find(word);
    return lexeme != null && lexeme.takesPlural();
  }

  /** What is known of the compound, or of its last part. */
  private @Nullable Lexeme known(String word) {
    Lexeme whole = lexicon.find(PersianJoin.letters(word));
    return whole == null ? lexicon.find(PersianJoin.last(word)) : whole;
  }
}
