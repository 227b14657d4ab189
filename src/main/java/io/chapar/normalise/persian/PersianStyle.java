package io.chapar.normalise.persian;

import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.letter.CharBuffer;

/**
 * How the writer of a text uses the non-joiner. Who types it leaves it out on purpose where both
 * spellings are in use; who never does may have lost it on the way.
 *
 * <p>Source of what is in use: the Academy's orthography (Dastur-e Khatt) parts می and نمی in all
 * editions, ها in the newer ones, while the older ones and most of the press write سالها beside
 * لحظه‌ها; compounds that no dictionary has may be written in one.
 */
final class PersianStyle {
  private final FoldedText text;
  private final PersianLexicon lexicon;
  private final String plural;
  private boolean known;
  private boolean joins;
  private boolean partsPlurals;

  PersianStyle(FoldedText text, PersianLexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    this.plural = lexicon.affixes().plural();
  }

  /** Whether the writer leaves the joiner out of this word on purpose. */
  boolean isMeant(String given, String repaired) {
    int joiner = repaired.lastIndexOf(ArabicLetters.ZWNJ);
    if (joiner == given.lastIndexOf(ArabicLetters.ZWNJ)) {
      return false;
    }
    Lexeme word = lexicon.find(given);
    if (word != null) {
      return word.isAlsoWhole() && joins();
    }
    boolean verb = lexicon.isContinuous(repaired.substring(0, joiner));
    return !verb && isUsed(repaired.substring(0, joiner), repaired.substring(joiner + 1));
  }

  private boolean isUsed(String stem, String ending) {
    Bound kind = lexicon.bound(ending);
    if (kind == Bound.PLURAL) {
      return !stem.endsWith("ه") && joins() && !partsPlurals;
    }
    return !kind.isDegree() && (!kind.isClitic() || isOpen(stem, ending)) && joins();
  }

  /** نوشتهای may be a plural, and هیستریای of a word that ends in یا. */
  private boolean isOpen(String stem, String ending) {
    if (stem.endsWith("ه")) {
      Lexeme noun = lexicon.find(stem.substring(0, stem.length() - 1));
      boolean plural = lexicon.bound('ه' + ending) == Bound.PLURAL;
      return plural && noun != null && noun.takesPlural();
    }
    Lexeme noun = lexicon.find(stem);
    boolean alef = lexicon.affixes().has(PersianAffixes.Kind.ALEF, ending);
    return alef || noun != null && noun.common() == 0;
  }

  private boolean joins() {
    if (!known) {
      known = true;
      CharBuffer chars = text.chars();
      for (int at = 1; at + 1 < chars.length(); at++) {
        look(chars, at);
      }
    }
    return joins;
  }

  private void look(CharBuffer chars, int at) {
    char c = chars.charAt(at);
    if (c == ArabicLetters.ZWNJ) {
      joins = true;
    }
    if (c == ArabicLetters.ZWNJ || c == ' ') {
      partsPlurals |= partsPlural(chars, at);
    }
  }

  /** A space tears a plural too; behind ه all styles part it. */
  private boolean partsPlural(CharBuffer chars, int at) {
    if (!chars.startsWith(plural, at + 1)) {
      return false;
    }
    int before = at - 1;
    while (before > 0 && chars.charAt(before) == ' ') {
      before--;
    }
    char last = chars.charAt(before);
    return last != 'ه' && ArabicLetters.joinsNext(last);
  }
}
