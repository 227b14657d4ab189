package io.chapar.normalise.persian;

import io.chapar.normalise.change.NormalisationRule;
import io.chapar.normalise.change.Trace;
import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.letter.ShortWords;
import io.chapar.normalise.persian.PersianLexicon.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Repairs words, and joins those that a space has torn apart: می تواند, کتاب ها, ویژه ای. */
final class PersianWords {
  private static final Entry NO_WORD = Entry.unknown("");

  private final FoldedText in;
  private final Draft out;
  private final GivenWords known;
  private final PersianLexicon lexicon;
  private final SpellingEvidence page;
  private final Trace trace;
  private final PersianStyle style;
  private final PersianSeam seam;

  /** The traits of a first word that count: who types joiners parts compounds on purpose. */
  private final int openings;

  /** The last word that was written, and the one before it that a space parts from it. */
  private Written last = new Written();

  private Written beforeLast = new Written();

  /** Where the word ends that is being written. */
  private int end;

  /** See {@link ShortWords}; of the letters that were read last. */
  private long key;

  /** Whether it has joiners. */
  private boolean isJoined;

  PersianWords(FoldedText in, Draft out, GivenWords known, SpellingEvidence page, Trace trace) {
    this.trace = trace;
    this.in = in;
    this.out = out;
    this.known = known;
    this.lexicon = known.lexicon();
    this.page = page;
    this.seam = new PersianSeam(lexicon, page);
    this.openings = page.hasJoiners() ? ~Traits.LEADS : ~0;
    this.style = new PersianStyle(in, lexicon);
    last.set(NO_WORD);
    beforeLast.set(NO_WORD);
  }

  /** A word that was written; most are of no interest to the next. */
  private final class Written {
    private int traits;
    private int start;
    private int end;
    private @Nullable Entry entry;

    void set(int itsTraits, int from, int to) {
      traits = itsTraits;
      start = from;
      end = to;
      entry = null;
    }

    void set(Entry itself) {
      traits = Traits.of(itself);
      entry = itself;
    }

    Entry entry() {
      Entry found = entry == null ? known.get(in.chars().array(), start, end) : entry;
      entry = found;
      return found;
    }
  }

  /** Writes the word that begins here; its end. */
  int write(int start) {
    int traits = read(start);
    boolean settled = Traits.has(traits, Traits.SETTLED) && page.joinedBySlug().isEmpty();
    if (settled && !(out.isBehindWord() && Traits.mayJoin(last.traits & openings, traits))) {
      next().set(isJoined ? 0 : traits, start, end);
      out.add(SegmentKind.WORD, in.chars(), start, end);
    } else {
      write(known.get(in.chars().array(), start, end));
    }
    return end;
  }

  /**
   * Finds the end of the word, and its {@link Traits}; of one with joiners those of its first part.
   * 0 when it takes a closer look.
   */
  private int read(int start) {
    int at = endOfLetters(start);
    isJoined = in.charAt(at) == ArabicLetters.ZWNJ;
    if (isJoined) {
      return readJoined(start, at, traits(at - start));
    }
    boolean whole = !ArabicLetters.isInWord(in.charAt(at));
    end = whole ? at : end(start);
    return whole ? traits(at - start) : 0;
  }

  private int readJoined(int start, int joiner, int first) {
    int at = joiner;
    int part = at;
    while (in.charAt(at) == ArabicLetters.ZWNJ) {
      part = at + 1;
      at = endOfLetters(part);
    }
    boolean whole = at > part && !ArabicLetters.isInWord(in.charAt(at));
    end = whole ? at : end(start);
    boolean verb = part == joiner + 1 && Traits.has(first, Traits.CONTINUOUS);
    boolean settled = verb || Traits.has(traits(at - part), Traits.PART);
    return whole && first != 0 && settled ? first | Traits.SETTLED : 0;
  }

  /** Where the letters end that begin here; their key is known then. */
  private int endOfLetters(int start) {
    char[] chars = in.chars().array();
    int last = in.length();
    long letters = 0;
    int at = start;
    for (; at < last && ShortWords.number(chars[at]) != 0; at++) {
      letters = ShortWords.longer(letters, ShortWords.number(chars[at]));
    }
    key = letters;
    return at;
  }

  /** Of the letters with the key. */
  private int traits(int length) {
    return length > ShortWords.LONGEST ? 0 : lexicon.traits(key);
  }

  private int end(int start) {
    char[] chars = in.chars().array();
    int end = start;
    while (end < in.length() && ArabicLetters.isInWord(chars[end])) {
      end++;
    }
    return chars[end - 1] == ArabicLetters.ZWNJ ? end - 1 : end;
  }

  private void write(Entry word) {
    boolean settled = word.settled() && page.joinedBySlug().isEmpty();
    String given = word.letters();
    String proven = page.joined(given);
    String text = proven != null ? proven : settled ? given : repair(word);
    trace.changed(rule(proven != null, text), given, text);
    Entry entry = text.equals(given) ? word : known.get(text);
    String joined = out.isBehindWord() ? joined(text, entry) : "";
    if (joined.isEmpty()) {
      next().set(entry);
      out.add(SegmentKind.WORD, text);
    } else {
      explain(text, joined);
      out.replaceLast(joined);
      last.set(known.get(joined));
    }
  }

  /** The word before and this one in one; empty when they are two words. */
  private String joined(String text, Entry entry) {
    Bound kind = entry.bound();
    boolean torn = seam.isTorn(last.entry(), text);
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
        || seam.opensVerb(text, letters(in.skipSpaces(end)))
        || kind.isEnding() && (last.entry().bound().isEnding() || isRepeated(text));
  }

  private boolean isMay() {
    return last.entry().continuous()
        && lexicon.affixes().has(PersianAffixes.Kind.MONTH, beforeLast.entry().letters());
  }

  private String repair(Entry word) {
    String given = word.letters();
    String repaired = word.repaired();
    if (!style.isMeant(given, repaired) && !repaired.equals(given)) {
      return repaired;
    }
    String elsewhere = page.words().joined(given);
    boolean other = elsewhere == null || isKnown(given) || mayBeOther(given, elsewhere);
    return other || elsewhere == null ? given : repair(known.get(elsewhere));
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

  /** Room for the word that comes to stand behind the last one. */
  private Written next() {
    Written free = beforeLast;
    beforeLast = last;
    if (!out.isBehindWord()) {
      beforeLast.set(NO_WORD);
    }
    last = free;
    return free;
  }

  private void explain(String text, String joined) {
    if (trace.isOn()) {
      trace.changed(NormalisationRule.TORN_WORD, out.lastText() + ' ' + text, joined);
    }
  }

  private static NormalisationRule rule(boolean proven, String text) {
    if (proven) {
      return NormalisationRule.SLUG;
    }
    return text.indexOf(ArabicLetters.ZWNJ) >= 0
        ? NormalisationRule.LOST_JOINER
        : NormalisationRule.SPELLING;
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
    boolean single = !seam.isTorn(beforeLast.entry(), joined);
    return single
        && lexicon.bound(joined) == Bound.NONE
        && known.get(joined).repaired().equals(joined);
  }

  /**
   * Whether the word is the participle of a verb in one of its tenses, which is no second part of a
   * compound: توسعه یافته است, آسیب دیده‌اند, در تهران زاده شد.
   */
  private boolean isVerb(String text) {
    if (last.entry().continuous()) {
      return false;
    }
    int joiner = text.indexOf(ArabicLetters.ZWNJ);
    if (joiner > 0) {
      boolean tense = seam.isAuxiliary(text.substring(joiner + 1));
      return tense && lexicon.isPastParticiple(text.substring(0, joiner));
    }
    return lexicon.isPastParticiple(text) && seam.isAuxiliary(letters(in.skipSpaces(end)));
  }

  /** های های of weeping: what stands twice is no ending. */
  private boolean isRepeated(String text) {
    boolean before = last.entry().letters().equals(text);
    return before || text.equals(letters(in.skipSpaces(end)));
  }

  /** Whether this word begins an expression as قید و شرط. */
  private boolean opensPair(String text) {
    Set<String> partners = lexicon.partners(text);
    if (partners.isEmpty()) {
      return false;
    }
    int and = in.skipSpaces(end);
    int second = in.skipSpaces(endOfWord(and));
    return partners.contains(letters(and) + ' ' + letters(second));
  }

  private String letters(int start) {
    return in.chars().subSequence(start, endOfWord(start));
  }

  /** The start itself when no word begins there. */
  private int endOfWord(int start) {
    return ArabicLetters.isLetter(in.charAt(start)) ? end(start) : start;
  }
}
