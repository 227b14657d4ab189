package io.chapar.normalise.language;

import io.chapar.normalise.letter.CharBuffer;
import io.chapar.text.TableLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Single letters, and beginnings and ends of words, that some languages of a script have.
 * Immutable.
 */
final class LanguageLetters {
  private static final float LETTER = 3;

  /** Up to the end of the block Arabic. */
  private static final int TABLE = 0x700;

  /** Of the rest of a word beside such a part: الان is no word with an article. */
  private static final int SHORTEST_REST = 3;

  private final float[] @Nullable [] letters = new float[TABLE][];
  private final List<Part> beginnings = new ArrayList<>();
  private final List<Part> ends = new ArrayList<>();

  private record Part(String letters, float[] scores) {}

  private LanguageLetters(Map<String, float[]> weights) {
    weights.forEach(
        (sign, scores) -> {
          Weights.weigh(scores);
          if (sign.endsWith("-")) {
            beginnings.add(new Part(sign.substring(0, sign.length() - 1), scores));
          } else if (sign.startsWith("-")) {
            ends.add(new Part(sign.substring(1), scores));
          } else {
            letters[sign.charAt(0)] = scores;
          }
        });
  }

  static LanguageLetters load(String script, List<String> languages) {
    Map<String, float[]> weights = new TreeMap<>();
    TableLines.forEach(
        LanguageLetters.class,
        "letters.txt",
        line -> Weights.read(line.split(" "), script, languages, LETTER, weights));
    return new LanguageLetters(weights);
  }

  void add(CharBuffer word, float[] scores) {
    for (int i = 0; i < word.length(); i++) {
      float[] known = word.charAt(i) < TABLE ? letters[word.charAt(i)] : null;
      if (known != null) {
        Weights.add(known, scores);
      }
    }
    for (Part part : beginnings) {
      if (isAt(0, word, part.letters)) {
        Weights.add(part.scores, scores);
      }
    }
    for (Part part : ends) {
      if (isAt(word.length() - part.letters.length(), word, part.letters)) {
        Weights.add(part.scores, scores);
      }
    }
  }

  private static boolean isAt(int start, CharBuffer word, String letters) {
    return word.length() >= letters.length() + SHORTEST_REST && word.startsWith(letters, start);
  }
}
