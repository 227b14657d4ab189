package io.chapar.normalise.language;

import io.chapar.normalise.letter.CharBuffer;
import io.chapar.text.TableLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How likely groups of three letters are in each language of one script. Safe for many threads;
 * keeps the logarithms that it has computed.
 */
final class LetterGroups {
  private static final float UNSEEN = 1e-7f;

  /** Of logarithms to keep: more groups than news of one script has. */
  private static final int MOST = 20_000;

  /** For each group of one to three letters its share in each language. */
  private final Map<String, float[]> shares = new HashMap<>();

  private final Map<String, float[]> likelihoods = new ConcurrentHashMap<>();
  private final float[] none;

  private LetterGroups(int languages) {
    this.none = new float[languages];
  }

  /** Scripts that the words alone decide have no files of letters. */
  static LetterGroups load(String script, List<String> languages) {
    LetterGroups groups = new LetterGroups(languages.size());
    if (script.equals("Latn") || script.equals("Cyrl")) {
      for (int i = 0; i < languages.size(); i++) {
        groups.read("" + languages.get(i) + "-" + script + ".letters.txt", i);
      }
    }
    return groups;
  }

  boolean isEmpty() {
    return shares.isEmpty();
  }

  private void read(String file, int language) {
    Map<String, Integer> counts = new HashMap<>();
    int[] totals = new int[4];
    TableLines.forEach(
        LetterGroups.class,
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
  void add(CharBuffer word, float[] scores) {
    if (shares.isEmpty()) {
      return;
    }
    String padded = "_" + word + "_";
    for (int i = 0; i + 3 <= padded.length(); i++) {
      float[] likelihood = likelihood(padded.substring(i, i + 3));
      for (int k = 0; k < scores.length; k++) {
        scores[k] += likelihood[k];
      }
    }
  }

  private float[] likelihood(String group) {
    float[] known = likelihoods.get(group);
    if (known == null) {
      known = logarithms(group);
      if (likelihoods.size() < MOST) {
        likelihoods.put(group, known);
      }
    }
    return known;
  }

  private float[] logarithms(String group) {
    float[] three = shares.getOrDefault(group, none);
    float[] two = shares.getOrDefault(group.substring(0, 2), none);
    float[] one = shares.getOrDefault(group.substring(2), none);
    float[] logarithms = new float[none.length];
    for (int k = 0; k < logarithms.length; k++) {
      logarithms[k] = (float) Math.log(0.7f * three[k] + 0.3f * two[k] * one[k] + UNSEEN);
    }
    return logarithms;
  }
}
