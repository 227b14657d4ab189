package io.chapar.extract.language;

import java.util.ArrayList;
import java.util.List;

/** «بانک‌مرکزی»: as some newsrooms write words that belong together. */
final class JoinedWords {
  private JoinedWords() {}

  /** The same with the words between two marks or figures as one. */
  static List<String> of(List<String> words) {
    List<String> runs = new ArrayList<>();
    boolean word = false;
    for (String next : words) {
      boolean before = word;
      word = Character.isLetter(next.codePointAt(0));
      int last = runs.size() - 1;
      runs.add(before && word ? runs.remove(last) + next : next);
    }
    return runs;
  }
}
