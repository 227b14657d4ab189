package io.chapar.normalise.persian;

import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.persian.PersianAffixes.Kind;
import org.jspecify.annotations.Nullable;

/** Repairs one word that has lost its joiners: همکاریها, میتواند, بینالمللی. */
final class PersianWord {
  /** What is longer is no word. */
  static final int LONGEST = 60;

  private static final int SHORTEST_BEFORE_ARTICLE = 3;
  private static final int SHORTEST_DEFINITE = 5;
  private static final int SHORTEST_INFLECTED = 3;

  /** Letters of the longest ending that is written onto a word. */
  private static final int LONGEST_ONTO = 4;

  /** Of stems so rare as بره the letters of two words may be made: برهمین. */
  private static final int COMMON = 6;

  private final PersianLexicon lexicon;
  private final PersianAffixes affixes;
  private final PersianEnding endings;

  PersianWord(PersianLexicon lexicon) {
    this.lexicon = lexicon;
    this.affixes = lexicon.affixes();
    this.endings = new PersianEnding(lexicon);
  }

  /**
   * @param word folded; joiners that it has stay
   */
  String repair(String word) {
    return word.length() > LONGEST ? word : look(word);
  }

  private String look(String word) {
    int joiner = word.lastIndexOf(ArabicLetters.ZWNJ);
    if (joiner >= 0) {
      return repairLast(word, joiner);
    }
    Lexeme known = lexicon.find(word);
    if (known != null) {
      return known.form();
    }
    String split = split(word);
    return split == null ? shaped(word) : split;
  }

  /** What was drawn out, as همکاریهااا, may have lost a joiner too. */
  private String shaped(String word) {
    String shape = shape(word);
    return shape.equals(word) ? word : repair(shape);
  }

  private String repairLast(String word, int joiner) {
    String last = word.substring(joiner + 1);
    if (lexicon.bound(last) != Bound.NONE) {
      return word;
    }
    String repaired = repairLast(word, last, joiner);
    return repaired.equals(last) ? word : word.substring(0, joiner + 1).concat(repaired);
  }

  /** خانه‌یی is خانه‌ای; of other joined words the last part may have lost a joiner too. */
  private String repairLast(String word, String last, int joiner) {
    String behindHeh = word.charAt(joiner - 1) == 'ه' ? affixes.behindHeh(last) : null;
    if (behindHeh != null) {
      return behindHeh;
    }
    boolean verb = lexicon.isContinuous(word.substring(0, joiner));
    if (verb || lexicon.find(last) != null) {
      return last;
    }
    String ending = withEnding(last);
    return ending == null ? last : ending;
  }

  private @Nullable String split(String word) {
    String verb = continuous(word);
    if (verb != null) {
      return verb;
    }
    String tense = endings.withAuxiliary(word);
    String ending = tense == null ? withEnding(word) : tense;
    if (ending != null) {
      return ending;
    }
    if (isInflected(word)) {
      return null;
    }
    String joined = joined(word);
    if (joined != null) {
      return joined;
    }
    String definite = definite(word);
    return definite != null ? definite : compound(word);
  }

  /** کمکمان is کمک with an ending, though کم‌کم is a word too. */
  private boolean isInflected(String word) {
    int at = Math.max(SHORTEST_INFLECTED, word.length() - LONGEST_ONTO);
    for (; at < word.length(); at++) {
      Lexeme whole = lexicon.find(word.substring(0, at));
      if (whole != null
          && !whole.isCompound()
          && whole.takesPlural()
          && whole.common() > 0
          && affixes.has(Kind.ONTO, word.substring(at))) {
        return true;
      }
    }
    return false;
  }

  /** ضربالمثل: behind such a word the article of Arabic begins the second one. */
  private @Nullable String definite(String word) {
    int article = word.indexOf(affixes.article(), SHORTEST_BEFORE_ARTICLE);
    boolean noun = article > 0 && word.length() - article >= SHORTEST_DEFINITE;
    return noun && lexicon.bound(word.substring(0, article)) == Bound.ARABIC
        ? PersianJoin.of(word.substring(0, article), word.substring(article))
        : null;
  }

  /** می and نمی, also behind بر, در, باز …, before a form of a verb. */
  private @Nullable String continuous(String word) {
    int at = lexicon.continuousLetters(word);
    if (at == 0) {
      return null;
    }
    String verb = word.substring(at);
    String form = lexicon.isVerbPhrase(verb) ? verb : perfect(verb);
    return form == null ? null : PersianJoin.of(word.substring(0, at), form);
  }

  private @Nullable String perfect(String verb) {
    String perfect = endings.perfect(verb);
    return perfect == null ? endings.withAuxiliary(verb) : perfect;
  }

  /** انتهای and رهایم are انتها and رها with an ending, no plurals. */
  private boolean isWhole(String word) {
    int at = word.lastIndexOf(affixes.plural());
    int end = at + affixes.plural().length();
    if (at <= 0 || !affixes.has(Kind.ONTO, word.substring(end))) {
      return false;
    }
    Lexeme whole = lexicon.find(word.substring(0, end));
    return whole != null && whole.takesPlural();
  }

  private @Nullable String withEnding(String word) {
    int at = endings.start(word);
    if (at < 0 || isWhole(word)) {
      return null;
    }
    String stem = word.substring(0, at);
    return PersianJoin.of(stem.length() < 4 ? stem : repair(stem), word.substring(at));
  }

  /**
   * A noun and the second part of a compound: ترقیخواهانه, قبیلهسالاران; not استانداران, which is
   * written as استاندار is.
   */
  private @Nullable String compound(String word) {
    if (lexicon.find(affixes.stem(word)) != null) {
      return null;
    }
    for (int at = 3; at < word.length() - 2; at++) {
      Lexeme first = lexicon.find(word.substring(0, at));
      if (first != null && isSecond(first, word.substring(at))) {
        return PersianJoin.of(first.form(), word.substring(at));
      }
    }
    return null;
  }

  /** Behind a silent heh no letter is joined, so any word shows that a joiner is lost. */
  private boolean isSecond(Lexeme first, String second) {
    Bound kind = lexicon.bound(second);
    boolean part = kind == Bound.SECOND || kind == Bound.TORN;
    return part && first.takesPlural()
        || first.endsInSilentHeh()
            && first.common() >= COMMON
            && second.length() > 2
            && isNoun(second);
  }

  private boolean isNoun(String word) {
    Lexeme lexeme = lexicon.find(word);
    return lexeme != null && lexeme.takesPlural();
  }

  /** A compound or a comparative with an ending that is written onto it. */
  private @Nullable String joined(String word) {
    for (int at = word.length() - 1; at >= Math.max(4, word.length() - 3); at--) {
      String stem = affixes.has(Kind.ONTO, word.substring(at)) ? stem(word, at) : null;
      if (stem != null) {
        return stem + word.substring(at);
      }
    }
    return null;
  }

  private @Nullable String stem(String word, int end) {
    Lexeme known = lexicon.find(word.substring(0, end));
    if (known == null) {
      return endings.compared(word.substring(0, end));
    }
    return known.isCompound() ? known.form() : null;
  }

  /** Spellings of a word that no list holds: بهانهء is بهانهٔ, سلاممم is سلام. */
  private static String shape(String word) {
    String calm = isStretched(word) ? calm(word) : word;
    return calm.endsWith("هء") ? calm.substring(0, calm.length() - 1) + '\u0654' : calm;
  }

  private static boolean isStretched(String word) {
    for (int i = 2; i < word.length(); i++) {
      if (isThird(word, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isThird(String word, int at) {
    char c = word.charAt(at);
    return c == word.charAt(at - 1) && c == word.charAt(at - 2);
  }

  /** One letter for three and more. */
  private static String calm(String word) {
    StringBuilder calm = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); ) {
      int end = i;
      while (end < word.length() && word.charAt(end) == word.charAt(i)) {
        end++;
      }
      calm.append(word, i, end - i > 2 ? i + 1 : end);
      i = end;
    }
    return calm.toString();
  }
}
