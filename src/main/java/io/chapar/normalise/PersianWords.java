package io.chapar.normalise;

import io.chapar.normalise.Lexicon.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Repairs words, and joins those that a space has torn apart: می تواند, کتاب ها, ویژه ای. */
final class PersianWords {
  private final FoldedText in;
  private final Draft out;
  private final Lexicon lexicon;
  private final PageEvidence page;
  private final Trace trace;
  private final PersianWord word;
  private final PersianStyle style;
  private final PersianSeam seam;

  /** What is known of the last word that was written. */
  private @Nullable Entry last;

  /** The same of the word that a space parts from it. */
  private @Nullable Entry beforeLast;

  /** Where the word ends that is being written. */
  private int end;

  PersianWords(FoldedText in, Draft out, Lexicon lexicon, PageEvidence page, Trace trace) {
    this.trace = trace;
    this.in = in;
    this.out = out;
    this.lexicon = lexicon;
    this.page = page;
    this.word = new PersianWord(lexicon);
    this.seam = new PersianSeam(lexicon, page);
    this.style = new PersianStyle(in, lexicon);
  }

  /** Writes the word that begins here; its end. */
  int write(int start) {
    Entry entry = read(start);
    boolean settled = page.joinedBySlug().isEmpty() && isSettled(entry, start, end);
    if (settled && !(out.isBehindWord() && mayJoin(entry == null ? head(start, end) : entry))) {
      remember(entry);
      out.add(Kind.WORD, in.chars(), start, end);
    } else {
      write(in.chars().subSequence(start, end), entry, settled);
    }
    return end;
  }

  /** Finds the end of the word, and what is known of it. */
  private @Nullable Entry read(int start) {
    char[] chars = in.chars().array();
    int hash = 0;
    int at = start;
    for (; at < in.length() && ArabicLetters.isInWord(chars[at]); at++) {
      hash = hash * WordTable.BASE + chars[at];
    }
    boolean apart = chars[at - 1] == ArabicLetters.ZWNJ;
    end = apart ? at - 1 : at;
    return apart ? lexicon.entry(in.chars(), start, end) : lexicon.entry(hash, chars, start, end);
  }

  private int end(int start) {
    char[] chars = in.chars().array();
    int end = start;
    while (end < in.length() && ArabicLetters.isInWord(chars[end])) {
      end++;
    }
    return chars[end - 1] == ArabicLetters.ZWNJ ? end - 1 : end;
  }

  /** Whether the word is known as it is written; of one with joiners, its last part. */
  private boolean isSettled(@Nullable Entry entry, int start, int end) {
    if (entry != null && entry.lexeme() != null) {
      return entry.settled();
    }
    int joiner = end - 1;
    while (joiner > start && in.charAt(joiner) != ArabicLetters.ZWNJ) {
      joiner--;
    }
    Entry part = joiner == start ? null : lexicon.entry(in.chars(), joiner + 1, end);
    return part != null && (part.bound() != Bound.NONE || part.lexeme() != null);
  }

  /** What is known of the part before the first joiner. */
  private @Nullable Entry head(int start, int end) {
    int joiner = start;
    while (joiner < end && in.charAt(joiner) != ArabicLetters.ZWNJ) {
      joiner++;
    }
    return lexicon.entry(in.chars(), start, joiner);
  }

  private boolean mayJoin(@Nullable Entry entry) {
    boolean bound = entry != null && entry.isBound();
    return bound || last != null && (last.opens() || entry != null && last.joins(entry));
  }

  /**
   * @param known what is known of the word as it is given
   */
  private void write(String given, @Nullable Entry known, boolean settled) {
    String proven = page.joined(given);
    String text = proven != null ? proven : settled ? given : repair(given);
    trace.changed(rule(proven != null, text), given, text);
    Entry entry = text.equals(given) ? known : lexicon.entry(text);
    String joined = out.isBehindWord() ? joined(text, entry) : "";
    if (joined.isEmpty()) {
      remember(entry);
      out.add(Kind.WORD, text);
    } else {
      explain(text, joined);
      out.replaceLast(joined);
      last = lexicon.entry(joined);
    }
  }

  /** The word before and this one in one; empty when they are two words. */
  private String joined(String text, @Nullable Entry entry) {
    Bound kind = entry == null ? Bound.NONE : entry.bound();
    boolean torn = last != null && seam.isTorn(last, text);
    if (!torn && kind == Bound.NONE) {
      return "";
    }
    String joined = seam.join(out.lastText(), text, kind, torn);
    boolean one = !joined.isEmpty() && !isApart(text, kind) && isStable(joined, text);
    return one ? joined : "";
  }

  /** What stands around the two shows that they are two words. */
  private boolean isApart(String text, Bound kind) {
    return opensPair(text)
        || isMay() && seam.isNoun(text)
        || isVerb(text)
        || kind.isEnding() && isRepeated(text);
  }

  private boolean isMay() {
    return last != null
        && last.continuous()
        && beforeLast != null
        && lexicon.affixes().has(PersianAffixes.Kind.MONTH, beforeLast.letters());
  }

  private String repair(String given) {
    String repaired = word.repair(given);
    if (!style.isMeant(given, repaired) && !repaired.equals(given)) {
      return repaired;
    }
    String elsewhere = page.words().joined(given);
    boolean other = elsewhere == null || isKnown(given) || mayBeOther(given, elsewhere);
    return other || elsewhere == null ? given : repair(elsewhere);
  }

  /** نامهای may be of نام or of نامه, and the page's joined word of the other one. */
  private boolean mayBeOther(String letters, String joined) {
    if (!letters.endsWith("های")) {
      return false;
    }
    boolean one = joined.endsWith("ه" + ArabicLetters.ZWNJ + "ای");
    return lexicon.find(letters.substring(0, letters.length() - (one ? 3 : 2))) != null;
  }

  /** Whether the letters are a word, with or without an ending that is written onto it. */
  private boolean isKnown(String letters) {
    if (lexicon.entry(letters) != null) {
      return true;
    }
    for (int at = letters.length() - 1; at > 1; at--) {
      boolean ending = lexicon.affixes().has(PersianAffixes.Kind.ONTO, letters.substring(at));
      if (ending && lexicon.find(letters.substring(0, at)) != null) {
        return true;
      }
    }
    return false;
  }

  private void remember(@Nullable Entry entry) {
    beforeLast = out.isBehindWord() ? last : null;
    last = entry;
  }

  private void explain(String text, String joined) {
    if (trace.isOn()) {
      trace.changed(Rule.TORN_WORD, out.lastText() + ' ' + text, joined);
    }
  }

  private static Rule rule(boolean proven, String text) {
    if (proven) {
      return Rule.SLUG;
    }
    return text.indexOf(ArabicLetters.ZWNJ) >= 0 ? Rule.LOST_JOINER : Rule.SPELLING;
  }

  /**
   * Written in one without a joiner, two words may read as another word, or as one that joins to
   * the word before: دره‌ای for در های, بی‌دها for بی د ها.
   */
  private boolean isStable(String joined, String second) {
    int joiner = joined.length() - second.length() - 1;
    if (joiner >= 0 && joined.charAt(joiner) == ArabicLetters.ZWNJ) {
      return true;
    }
    boolean single = beforeLast == null || !seam.isTorn(beforeLast, joined);
    return single && lexicon.bound(joined) == Bound.NONE && word.repair(joined).equals(joined);
  }

  /**
   * Whether the word is the participle of a verb in one of its tenses, which is no second part of a
   * compound: توسعه یافته است, آسیب دیده‌اند, در تهران زاده شد.
   */
  private boolean isVerb(String text) {
    if (last != null && last.continuous()) {
      return false;
    }
    int joiner = text.indexOf(ArabicLetters.ZWNJ);
    if (joiner > 0) {
      boolean copula = lexicon.bound(text.substring(joiner + 1)) == Bound.COPULA;
      return copula && lexicon.isPastParticiple(text.substring(0, joiner));
    }
    return lexicon.isPastParticiple(text) && seam.isAuxiliary(letters(in.skipSpaces(end)));
  }

  /** های های of weeping: what stands twice is no ending. */
  private boolean isRepeated(String text) {
    boolean before = last != null && last.letters().equals(text);
    return before || text.equals(letters(in.skipSpaces(end)));
  }

  /** Whether this word begins an expression as قید و شرط. */
  private boolean opensPair(String text) {
    Set<String> partners = lexicon.partners(text);
    if (partners.isEmpty()) {
      return false;
    }
    int and = in.skipSpaces(end);
    int second = in.skipSpaces(endOfLetters(and));
    return partners.contains(letters(and) + ' ' + letters(second));
  }

  private String letters(int start) {
    return in.chars().subSequence(start, endOfLetters(start));
  }

  /** The start itself when no word begins there. */
  private int endOfLetters(int start) {
    return ArabicLetters.isLetter(in.charAt(start)) ? end(start) : start;
  }
}
