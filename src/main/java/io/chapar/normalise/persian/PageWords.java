package io.chapar.normalise.persian;

import io.chapar.normalise.change.PersianTable;
import io.chapar.normalise.change.Trace;
import io.chapar.normalise.letter.ArabicLetters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that the texts of one page write with a joiner, so that the same word is known where it
 * has lost it. Of one thread.
 */
public final class PageWords {
  /** Of fewer letters other words may be made: به‌نام is no Behnam. */
  private static final int SHORTEST = 6;

  private final List<String> texts;
  private @Nullable Map<String, String> words;

  /**
   * @param texts as the publisher wrote them
   */
  public PageWords(List<String> texts) {
    this.texts = texts;
  }

  /** The word with these letters as the page joins it; null where it does not, or in two ways. */
  @Nullable String joined(String letters) {
    if (letters.length() < SHORTEST || letters.length() > PersianWord.LONGEST) {
      return null;
    }
    if (words == null) {
      words = new HashMap<>();
      texts.forEach(this::read);
    }
    String joined = words.get(letters);
    return joined == null || joined.isEmpty() ? null : joined;
  }

  private void read(String text) {
    int at = text.indexOf(ArabicLetters.ZWNJ);
    while (at >= 0) {
      int start = at;
      int end = at;
      while (start > 0 && ArabicLetters.isInWord(text.charAt(start - 1))) {
        start--;
      }
      while (end < text.length() && ArabicLetters.isInWord(text.charAt(end))) {
        end++;
      }
      if (end - start <= PersianWord.LONGEST) {
        add(folded(text.substring(start, end)));
      }
      at = text.indexOf(ArabicLetters.ZWNJ, end);
    }
  }

  private static String folded(String word) {
    return isFolded(word) ? word : PersianLetters.fold(word, Trace.NONE).chars().toString();
  }

  /** Whether it is of Persian letters and joiners behind letters that join. */
  private static boolean isFolded(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean joiner = c == ArabicLetters.ZWNJ && i > 0 && i + 1 < word.length();
      boolean joined = joiner && ArabicLetters.joinsNext(word.charAt(i - 1));
      if (!joined && !(PersianTable.isKept(c) && ArabicLetters.isLetter(c))) {
        return false;
      }
    }
    return true;
  }

  private void add(String word) {
    if (words != null && ArabicLetters.hasJoiner(word)) {
      words.merge(PersianJoin.letters(word), word, (one, two) -> one.equals(two) ? one : "");
    }
  }
}
