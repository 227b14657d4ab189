package io.chapar.split.plain.line;

import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.List;

/** What the characters of a segment tell, counted in one pass; no word is looked at. */
public final class TextShape {
  private static final int LONGEST_KEY = 45;
  private static final String COMMAS = ",،、，";
  private static final String STOPS = ".!?؟۔…。";
  private static final String SEPARATORS = "|•·¦/>»›\\";

  /** Words that are compared with others are longer than the most common endings. */
  private static final int SHORTEST_WORD = 3;

  private static final int MOST_WORDS = 400;

  public final String text;
  public final Opening opening;
  public final Ending ending;
  public final List<String> words = new ArrayList<>();
  public int wordCount;
  public int letters;
  public int digits;
  public int capitalWords;
  public int smallWords;
  public int smallLetters;
  public int capitals;
  public int stops;
  public int commas;
  public int separators;
  public int hashtags;
  public int handles;
  public int references;

  /** Of the first colon behind a few words; -1 for none. */
  public int colon = -1;

  public int keyWords;

  public TextShape(String text) {
    this.text = text;
    this.opening = Opening.of(text);
    this.ending = Ending.of(text);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean space = i == text.length() || TextLines.isSpace(text.charAt(i));
      if (space && i > start) {
        word(start, i);
      }
      start = space ? i + 1 : start;
    }
  }

  private void word(int from, int to) {
    wordCount++;
    int first = from;
    while (first < to - 1 && !Character.isLetterOrDigit(text.charAt(first))) {
      first++;
    }
    char begin = text.charAt(first);
    capitalWords += Character.isUpperCase(begin) ? 1 : 0;
    smallWords += Character.isLowerCase(begin) ? 1 : 0;
    hashtags += text.charAt(from) == '#' && to - from > 1 ? 1 : 0;
    references += isReference(from, to) ? 1 : 0;
    for (int i = from; i < to; i++) {
      character(i, i + 1 == to);
    }
    if (words.size() < MOST_WORDS && to - first >= SHORTEST_WORD) {
      words.add(Letters.fold(text.substring(first, to)));
    }
  }

  private void character(int at, boolean last) {
    char c = text.charAt(at);
    if (Character.isLetter(c)) {
      letters++;
      capitals += Character.isUpperCase(c) ? 1 : 0;
      smallLetters += Character.isLowerCase(c) ? 1 : 0;
    } else if (Letters.isDigit(c)) {
      digits++;
    } else {
      mark(c, at, last);
    }
  }

  private void mark(char c, int at, boolean last) {
    commas += COMMAS.indexOf(c) >= 0 ? 1 : 0;
    stops += last && at + 1 < text.length() && STOPS.indexOf(c) >= 0 ? 1 : 0;
    separators += SEPARATORS.indexOf(c) >= 0 ? 1 : 0;
    handles += c == '@' ? 1 : 0;
    boolean key = c == ':' || c == '：';
    if (key && colon < 0 && at > 0 && at < LONGEST_KEY && !isOfClockOrAddress(at)) {
      colon = at;
      keyWords = wordCount;
    }
  }

  private boolean isOfClockOrAddress(int at) {
    return text.startsWith("//", at + 1)
        || Letters.isDigit(text.charAt(at - 1))
            && at + 1 < text.length()
            && Letters.isDigit(text.charAt(at + 1));
  }

  /** "[12]", as lynx numbers links. */
  private boolean isReference(int from, int to) {
    return text.charAt(from) == '[' && to - from > 2 && Letters.isDigit(text.charAt(from + 1));
  }

  /** What stands behind the colon; empty where there is none. */
  public String value() {
    return colon < 0 ? "" : text.substring(colon + 1).strip();
  }

  /** Whether letters have two forms in the script of the text. */
  public boolean isCased() {
    return capitals + smallLetters > letters / 2;
  }

  /** Long, and it ends as a sentence does, or it is of several sentences. */
  public boolean isProse() {
    return wordCount >= 9
            && (ending.isStop() || ending == Ending.COLON || stops > 1 || wordCount > 35)
        || wordCount >= 6 && ending == Ending.STOP && commas + stops > 0;
  }
}
