package io.chapar.normalise;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Repairs one word that has lost its joiners: همکاریها, میتواند, بینالمللی. */
final class PersianWord {
  private static final int LONGEST_ENDING = 7;
  private static final int SHORTEST_UNKNOWN_STEM = 3;

  /** Endings that are written onto a compound. */
  private static final Set<String> JOINED =
      Set.of("ی", "م", "ت", "ش", "مان", "تان", "شان", "ان", "ند", "یم", "ید", "ست", "یی", "انی");

  private final Lexicon lexicon;
  private final Set<String> plural;
  private final Set<String> comparative;
  private final Set<String> copula;
  private final Set<String> possessive;

  PersianWord(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.plural = lexicon.bound("plural");
    this.comparative = lexicon.bound("comparative");
    this.copula = lexicon.bound("copula");
    this.possessive = lexicon.bound("possessive");
  }

  /**
   * @param word folded; joiners that it has stay
   */
  String repair(String word) {
    Lexeme known = lexicon.find(word);
    if (known != null) {
      return known.form();
    }
    int joiner = word.lastIndexOf(ArabicLetters.ZWNJ);
    if (joiner >= 0) {
      return word.substring(0, joiner + 1) + repairLast(word, joiner);
    }
    String split = split(word);
    return split == null ? shaped(word) : split;
  }

  /** خانه‌یی is خانه‌ای; of other joined words the last part may have lost a joiner too. */
  private String repairLast(String word, int joiner) {
    String last = word.substring(joiner + 1);
    if (last.equals("یی") && word.charAt(joiner - 1) == 'ه') {
      return "ای";
    }
    if (word.startsWith("می") || word.startsWith("نمی") || plural.contains(last)) {
      return last;
    }
    String ending = lexicon.find(last) == null ? withEnding(last) : null;
    return ending == null ? last : ending;
  }

  private @Nullable String split(String word) {
    String verb = continuous(word);
    if (verb != null) {
      return verb;
    }
    String ending = withEnding(word);
    return ending != null ? ending : joined(word);
  }

  /** می and نمی, also behind بر, در, باز …, before a form of a verb. */
  private @Nullable String continuous(String word) {
    int mi = word.indexOf("می");
    if (mi < 0 || mi > 4 || !isContinuous(word.substring(0, mi + 2))) {
      return null;
    }
    String verb = word.substring(mi + 2);
    return lexicon.isVerb(verb) ? PersianJoin.of(word.substring(0, mi + 2), verb) : null;
  }

  boolean isContinuous(String word) {
    Set<String> marks = lexicon.bound("continuous");
    if (marks.contains(word)) {
      return true;
    }
    for (String preverb : lexicon.bound("preverb")) {
      if (word.startsWith(preverb) && marks.contains(word.substring(preverb.length()))) {
        return true;
      }
    }
    return false;
  }

  /** The likeliest stem and ending; null when the word has no such ending. */
  private @Nullable String withEnding(String word) {
    String best = null;
    int likeliest = -1;
    for (int at = Math.max(2, word.length() - LONGEST_ENDING); at < word.length() - 1; at++) {
      String stem = word.substring(0, at);
      String ending = word.substring(at);
      int likely = likely(stem, ending);
      if (likely > likeliest) {
        likeliest = likely;
        best = PersianJoin.of(formOf(stem), ending);
      }
    }
    return best;
  }

  private String formOf(String stem) {
    return stem.length() < 4 ? stem : repair(stem);
  }

  /** How common the stem is that takes the ending; -1 when it does not take it. */
  private int likely(String stem, String ending) {
    boolean heh = stem.endsWith("ه") && (copula.contains(ending) || possessive.contains(ending));
    if (!heh && !plural.contains(ending) && !comparative.contains(ending)) {
      return -1;
    }
    Lexeme lexeme = lexicon.find(stem);
    if (lexeme == null) {
      return plural.contains(ending) ? likelyPlural(stem) : -1;
    }
    boolean taken =
        heh && lexeme.endsInSilentHeh()
            || plural.contains(ending) && lexeme.takesPlural()
            || comparative.contains(ending) && lexeme.takesComparative();
    return taken ? lexeme.common() + 1 : -1;
  }

  /** Names and new words are in no list; their plural is seen by its ending. */
  private int likelyPlural(String stem) {
    boolean word = stem.length() >= SHORTEST_UNKNOWN_STEM;
    return word && ArabicLetters.joinsNext(stem.charAt(stem.length() - 1)) ? 0 : -1;
  }

  /** A compound with an ending that is written onto it. */
  private @Nullable String joined(String word) {
    for (int at = word.length() - 1; at >= Math.max(4, word.length() - 3); at--) {
      Lexeme stem =
          JOINED.contains(word.substring(at)) ? lexicon.find(word.substring(0, at)) : null;
      if (stem != null && stem.isCompound()) {
        return stem.form() + word.substring(at);
      }
    }
    return null;
  }

  /** بهانهء is بهانهٔ; سلاممم is سلام. */
  private static String shaped(String word) {
    String calm = calm(word);
    return calm.endsWith("هء") ? calm.substring(0, calm.length() - 1) + '\u0654' : calm;
  }

  private static String calm(String word) {
    StringBuilder calm = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean third = i >= 2 && c == word.charAt(i - 1) && c == word.charAt(i - 2);
      if (third
          && calm.charAt(calm.length() - 1) == c
          && calm.length() > 1
          && calm.charAt(calm.length() - 2) == c) {
        calm.setLength(calm.length() - 1);
      } else if (!third) {
        calm.append(c);
      }
    }
    return calm.toString();
  }
}
