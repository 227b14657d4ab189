package io.chapar.split.header;

import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Names;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sentences on writers, which stand where bylines do and hold names and much else. */
final class WriterSentence {
  private static final int FEWEST_WORDS = 7;
  private static final int FEWEST_OTHER = 3;
  private static final int LONG = 4;
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\u200C]");
  private static final Pattern SPACES = Pattern.compile("[ \u00A0]+");

  private final Names names;

  WriterSentence(Names names) {
    this.names = names;
  }

  /** Whether the line stops after a whole word, and few of its words are those of bylines. */
  boolean tell(String line) {
    if (!Letters.endsWithStop(line) || line.chars().anyMatch(c -> "|·•".indexOf(c) >= 0)) {
      return false;
    }
    List<String> words = List.of(SPACES.split(line));
    return words.size() >= FEWEST_WORDS
        && isOther(words.get(words.size() - 1), true)
        && words.stream().filter(word -> isOther(word, false)).count() >= FEWEST_OTHER;
  }

  /** A long word that is no name, as its letters tell, and stands around none. */
  private boolean isOther(String word, boolean last) {
    String bare = MARKS.matcher(word).replaceAll("");
    return bare.length() > (last ? LONG : LONG - 1)
        && bare.length() >= word.length() - 2
        && (last || !Character.isUpperCase(bare.charAt(0)))
        && !names.isOfDate(bare)
        && !names.isOfByline(bare.toLowerCase(Locale.ROOT));
  }
}
