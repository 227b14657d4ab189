package io.chapar.split.body;

import java.util.BitSet;
import java.util.Collection;

/**
 * How often a text takes up words of the headline and of the summaries: what the page is about. A
 * word is known by its beginning, whatever its ending; in Chinese and Japanese, by each two signs.
 */
final class Echo {
  private static final int BEGINNING = 5;

  /** Letters of a headline or summary, and of a line, that are read. */
  private static final int MOST = 400;

  private static final int LONGEST_READ = 2_000;

  /** A word in so many is taken for another one. */
  private static final int PLACES = 1 << 16;

  private final BitSet words = new BitSet(PLACES);

  Echo(String headline, Collection<String> summaries) {
    read(headline, MOST, true);
    summaries.forEach(summary -> read(summary, MOST, true));
  }

  /** How many words of the text are such. */
  int in(String text) {
    return words.isEmpty() ? 0 : read(text, LONGEST_READ, false);
  }

  private int read(String text, int most, boolean learns) {
    int count = 0;
    int hash = 0;
    int letters = 0;
    int end = Math.min(text.length(), most);
    for (int i = 0; i <= end; i++) {
      char c = i < end ? text.charAt(i) : ' ';
      if (c >= 'a' && c <= 'z') {
        hash = letters < BEGINNING ? hash * 31 + c : hash;
        letters++;
      } else if (isSign(c)) {
        boolean pair = i + 1 < end && isSign(text.charAt(i + 1));
        count += pair && know(c * 31 + text.charAt(i + 1), learns) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        hash = letters < BEGINNING ? hash * 31 + Character.toLowerCase(c) : hash;
        letters++;
      } else {
        count += letters >= BEGINNING && know(hash, learns) ? 1 : 0;
        hash = 0;
        letters = 0;
      }
    }
    return count;
  }

  private boolean know(int word, boolean learns) {
    int place = (word ^ word >>> 16) & (PLACES - 1);
    if (learns) {
      words.set(place);
    }
    return words.get(place);
  }

  /** Of a script that puts no space between words: hiragana to the unified ideographs. */
  private static boolean isSign(char c) {
    return c >= 0x3040 && c <= 0x9FFF;
  }
}
