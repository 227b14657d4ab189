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
  private final Map<String, float[]> words = new HashMap<>();
  private final LetterGroups groups;

  private LanguageProfiles(String script) {
    this.languages = LanguageCodes.of(script);
    Resources.forEachLine("languages/words.txt", line -> readWords(line.split(" "), script));
    words.values().forEach(LanguageProfiles::weigh);
    this.groups = LetterGroups.load(script, languages);
  }

  static LanguageProfiles load(String script) {
    return new LanguageProfiles(script);
  }

  private void readWords(String[] fields, String script) {
    int language = languages.indexOf(fields[0].substring(0, fields[0].indexOf('-')));
    if (!fields[0].endsWith(script) || language < 0) {
      return;
    }
    for (int i = 1; i < fields.length; i++) {
      words.computeIfAbsent(fields[i], none -> new float[languages.size()])[language] = WORD;
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
  String best(String text, String declared) {
    float[] scores = new float[languages.size()];
    int given = languages.indexOf(declared);
    if (given >= 0) {
      scores[given] += DECLARED;
    }
    int at = 0;
    while (at < text.length()) {
      int start = WordCutter.start(text, at);
      at = WordCutter.end(text, start);
      if (at > start) {
        add(WordCutter.folded(text, start, at), scores);
      }
    }
    return languages.get(greatest(scores));
  }

  private void add(String word, float[] scores) {
    float[] known = words.get(word);
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
