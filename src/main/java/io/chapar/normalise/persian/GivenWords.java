package io.chapar.normalise.persian;

import io.chapar.normalise.letter.ArabicLetters;
import io.chapar.normalise.letter.WordTable;
import io.chapar.normalise.persian.PersianLexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What is known of words as texts give them, with their joiners. It looks into each once: news says
 * the same words over and over. Safe for many threads: one may forget what another has put, no
 * more.
 */
final class GivenWords {
  /** To remember: those of some days of news. */
  private static final int MOST = 1 << 16;

  private final PersianLexicon lexicon;
  private final PersianWord repairs;
  private final @Nullable Entry[] looked = new Entry[MOST];

  private GivenWords(PersianLexicon lexicon) {
    this.lexicon = lexicon;
    this.repairs = new PersianWord(lexicon);
  }

  private static final class Known {
    static final GivenWords WORDS = new GivenWords(PersianLexicon.known());
  }

  static GivenWords known() {
    return Known.WORDS;
  }

  PersianLexicon lexicon() {
    return lexicon;
  }

  Entry get(char[] text, int start, int end) {
    int hash = WordTable.hash(text, start, end);
    Entry word = looked[slot(hash)];
    return word != null && word.isAt(text, start, end)
        ? word
        : look(hash, new String(text, start, end - start));
  }

  Entry get(String letters) {
    int hash = letters.hashCode();
    Entry word = looked[slot(hash)];
    return word != null && word.letters().equals(letters) ? word : look(hash, letters);
  }

  private Entry look(int hash, String letters) {
    Entry known = lexicon.entry(letters);
    Entry word = known != null && known.lexeme() != null ? known : other(letters, known);
    if (letters.length() <= PersianWord.LONGEST) {
      looked[slot(hash)] = word;
    }
    return word;
  }

  /**
   * @param known what is known of the letters, though they are no word
   */
  private Entry other(String letters, @Nullable Entry known) {
    Entry part = known == null ? Entry.unknown(letters) : known;
    boolean whole = known != null || letters.indexOf(ArabicLetters.ZWNJ) < 0;
    Entry head = whole ? null : lexicon.entry(PersianJoin.first(letters));
    String repaired = repairs.repair(letters);
    boolean settled = isSettled(letters) || !whole && repaired.equals(letters);
    return part.given(repaired, settled, head);
  }

  private boolean isSettled(String letters) {
    boolean joined = letters.indexOf(ArabicLetters.ZWNJ) > 0;
    Entry last = joined ? lexicon.entry(PersianJoin.last(letters)) : null;
    return last != null && (last.bound() != Bound.NONE || last.lexeme() != null);
  }

  private static int slot(int hash) {
    int spread = hash * 0x9E3779B9;
    return (spread ^ spread >>> 15) & MOST - 1;
  }
}
