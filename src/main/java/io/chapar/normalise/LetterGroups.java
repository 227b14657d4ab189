package io.chapar.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How likely groups of three letters are in each language of one script. Immutable. */
final class LetterGroups {
  private static final float UNSEEN = 1e-7f;

  /** For each group of one to three letters its share in each language. */
  private final Map<String, float[]> shares = new HashMap<>();

  private final float[] none;

  private LetterGroups(int languages) {
    this.none = new float[languages];
  }

  /** Scripts that the words alone decide have no files of letters. */
  static LetterGroups load(String script, List<String> languages) {
    LetterGroups groups = new LetterGroups(languages.size());
    if (script.equals("Latn") || script.equals("Cyrl")) {
      for (int i = 0; i < languages.size(); i++) {
        groups.read("languages/" + languages.get(i) + "-" + script + ".letters.txt", i);
      }
    }
    return groups;
  }

  private void read(String file, int language) {
    Map<String, Integer> counts = new HashMap<>();
    int[] totals = new int[4];
    Resources.forEachLine(
        file,
        line -> {
          int tab = line.indexOf('\t');
          int count = Integer.parseInt(line.substring(tab + 1));
          counts.put(line.substring(0, tab), count);
          totals[tab] += count;
        });
    counts.forEach(
        (group, count) ->
            shares.computeIfAbsent(group, key -> new float[none.length])[language] =
                (float) count / totals[group.length()]);
  }

  /** Adds the logarithm of the likelihood of every group of the word. */
  void add(String word, float[] scores) {
    if (shares.isEmpty()) {
      return;
    }
    String padded = "_" + word + "_";
    for (int i = 0; i + 3 <= padded.length(); i++) {
      float[] three = shares.getOrDefault(padded.substring(i, i + 3), none);
      float[] two = shares.getOrDefault(padded.substring(i, i + 2), none);
      float[] one = shares.getOrDefault(padded.substring(i + 2, i + 3), none);
      for (int k = 0; k < scores.length; k++) {
        scores[k] += (float) Math.log(0.7f * three[k] + 0.3f * two[k] * one[k] + UNSEEN);
      }
    }
  }
}
