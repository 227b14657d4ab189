package io.chapar.normalise.language;

import java.util.List;
import java.util.Map;

/** How much a word or a letter says for each language of one script. */
final class Weights {
  private Weights() {}

  /**
   * @param fields {@code ar-Arab}, and what that language has; lines of other scripts are left out
   */
  static void read(
      String[] fields,
      String script,
      List<String> languages,
      float weight,
      Map<String, float[]> weights) {
    int language = languages.indexOf(fields[0].substring(0, fields[0].indexOf('-')));
    if (!fields[0].endsWith(script) || language < 0) {
      return;
    }
    for (int i = 1; i < fields.length; i++) {
      weights.computeIfAbsent(fields[i], none -> new float[languages.size()])[language] = weight;
    }
  }

  /** What many languages have says little. */
  static void weigh(float[] scores) {
    int holders = 0;
    for (float score : scores) {
      holders += score > 0 ? 1 : 0;
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= scores[i] > 0 ? (float) Math.log(holders) : 0;
    }
  }

  static void add(float[] known, float[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += known[i];
    }
  }
}
