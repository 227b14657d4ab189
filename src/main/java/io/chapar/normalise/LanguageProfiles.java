package io.chapar.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the languages of one script apart by their small words and groups of letters. Immutable.
 */
final class LanguageProfiles {
  private static final float WORD = 5;
  private static final float DECLARED = 9;

  /** By so much Persian must be likelier than all others, or its letters are not to be folded. */
  private static final float SURE = 2;

  private final List<String> languages;
  private final WordTable<float[]> words;
  private final LanguageLetters letters;
  private final LetterGroups groups;

  private LanguageProfiles(String script) {
    this.languages = LanguageCodes.of(script);
    Map<String, float[]> weights = new HashMap<>();
    Resources.forEachLine(
        "languages/words.txt",
        line -> Weights.read(line.split(" "), script, languages, WORD, weights));
    weights.values().forEach(Weights::weigh);
    this.words = new WordTable<>(weights);
    this.letters = LanguageLetters.load(script, languages);
    this.groups = LetterGroups.load(script, languages);
  }

  static LanguageProfiles load(String script) {
    return new LanguageProfiles(script);
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
    int best = greatest(scores);
    return isPersian(best) && !isSure(scores, best) ? Language.UNKNOWN.tag() : languages.get(best);
  }

  /** Letters speak for the words that are not known. */
  private void add(CharBuffer word, float[] scores) {
    float[] known = words.get(word.array(), 0, word.length());
    if (known == null) {
      letters.add(word, scores);
    } else {
      Weights.add(known, scores);
    }
    groups.add(word, scores);
  }

  private boolean isPersian(int language) {
    return LanguageCodes.isPersian(languages.get(language));
  }

  /** Whether no other language than Persian and Dari is nearly as likely. */
  private boolean isSure(float[] scores, int best) {
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > scores[best] - SURE && !isPersian(i)) {
        return false;
      }
    }
    return true;
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
