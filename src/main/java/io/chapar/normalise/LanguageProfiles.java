package io.chapar.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the languages of one script apart by their small words and groups of letters. Immutable.
 */
final class LanguageProfiles {
  private static final float WORD = 5;
  private static final float DECLARED = 11;

  private final List<String> languages;
  private final WordTable<float[]> words;
  private final LetterGroups groups;

  private LanguageProfiles(String script) {
    this.languages = LanguageCodes.of(script);
    Map<String, float[]> weights = new HashMap<>();
    Resources.forEachLine(
        "languages/words.txt", line -> readWords(line.split(" "), script, weights));
    weights.values().forEach(LanguageProfiles::weigh);
    this.words = new WordTable<>(weights);
    this.groups = LetterGroups.load(script, languages);
  }

  static LanguageProfiles load(String script) {
    return new LanguageProfiles(script);
  }

  private void readWords(String[] fields, String script, Map<String, float[]> weights) {
    int language = languages.indexOf(fields[0].substring(0, fields[0].indexOf('-')));
    if (!fields[0].endsWith(script) || language < 0) {
      return;
    }
    for (int i = 1; i < fields.length; i++) {
      weights.computeIfAbsent(fields[i], none -> new float[languages.size()])[language] = WORD;
    }
  }

  /** A word of many languages says little. */
  private static void weigh(float[] scores) {
    int holders = 0;
    for (float score : scores) {
      holders += score > 0 ? 1 : 0;
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= scores[i] > 0 ? (float) Math.log(holders) : 0;
    }
  }

  /** The likeliest language; the declared one has a start over the others. */
  String best(char[] text, int length, String declared) {
    float[] scores = new float[languages.size()];
    int given = languages.indexOf(declared);
    if (given >= 0) {
      scores[given] += DECLARED;
    }
    WordCutter cutter = new WordCutter(text, length);
    while (cutter.next()) {
      add(cutter.word(), scores);
    }
    return languages.get(greatest(scores));
  }

  private void add(CharBuffer word, float[] scores) {
    float[] known = words.get(word.array(), 0, word.length());
    for (int i = 0; known != null && i < scores.length; i++) {
      scores[i] += known[i];
    }
    groups.add(word, scores);
  }

  private static int greatest(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}
