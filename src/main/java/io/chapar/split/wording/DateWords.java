package io.chapar.split.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of dates among those of a byline: numbers, and the names of months and days. */
final class DateWords {
  private final Set<String> names;

  /**
   * @param names of months and days, in lower case
   */
  DateWords(Set<String> names) {
    this.names = names;
  }

  /** Line breaks in place of numbers, and of the names of months and days beside them. */
  List<String> broken(List<String> words) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean named = names.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
      boolean dated = isNumber(words, i - 1) || isNumber(words, i + 1) || isNumber(words, i + 2);
      kept.add(isNumber(words, i) || named && dated ? "\n" : word);
    }
    return kept;
  }

  private static boolean isNumber(List<String> words, int i) {
    return i >= 0 && i < words.size() && startsWithDigit(words.get(i));
  }

  private static boolean startsWithDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }
}
