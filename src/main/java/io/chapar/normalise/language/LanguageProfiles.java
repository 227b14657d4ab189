package io.chapar.normalise.language;

import io.chapar.normalise.letter.CharBuffer;
import io.chapar.normalise.letter.ShortWords;
import io.chapar.normalise.letter.WordTable;
import io.chapar.text.TableLines;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the languages of one script apart by their small words and groups of letters. Immutable.
 */
final class LanguageProfiles {
  /** So many characters tell the language; what follows changes nothing. */
  private static final int SAMPLE = 600;

  private static final float WORD = 5;

  /** Says less than a small word, as its neighbours borrow many. */
  private static final float COMMON = 1.7f;

  private static final float DECLARED = 9;

  /** Of so much no letters make up. */
  private static final float CLEAR = 20;

  /** By so much Persian must be likelier than all others, or its letters are not to be folded. */
  private static final float SURE = 2;

  /** A text less like its likeliest language is of none that is told apart here. */
  private static final float FOREIGN = -9;

  /** The same, where the publisher declares such a language. */
  private static final float DECLARED_FOREIGN = -7;

  /** A letter or a small word that only one language has. */
  private static final float PROOF = 3;

  /** Fewer words, names among them, are like nothing. */
  private static final int WORDS = 12;

  private final List<String> languages;
  private final WordTable<float[]> words;

  /** Those of few letters to the row of what each says, from 1. */
  private final ShortWords shortWords;

  private final float[][] rows;
  private final LanguageLetters letters;
  private final LetterGroups groups;
  private final float[] priors;

  private LanguageProfiles(String script) {
    this.languages = LanguageCodes.of(script);
    Map<String, float[]> weights = new HashMap<>();
    TableLines.forEach(
        LanguageProfiles.class,
        "words.txt",
        line -> Weights.read(typed(line.split(" ")), script, languages, WORD, weights));
    TableLines.forEach(
        LanguageProfiles.class,
        "common.txt",
        line -> Weights.read(line.split(" "), script, languages, COMMON, weights));
    weights.values().forEach(Weights::weigh);
    Map<FloatBuffer, float[]> same = new HashMap<>();
    weights.replaceAll(
        (word, row) -> same.computeIfAbsent(FloatBuffer.wrap(row), FloatBuffer::array));
    List<float[]> distinct = List.copyOf(same.values());
    this.rows = distinct.toArray(float[][]::new);
    this.shortWords = new ShortWords(numbers(weights, distinct));
    this.words = new WordTable<>(weights);
    this.letters = LanguageLetters.load(script, languages);
    this.groups = LetterGroups.load(script, languages);
    this.priors = new float[languages.size()];
    TableLines.forEach(
        LanguageProfiles.class, "priors.txt", line -> readPrior(line.split(" "), script));
  }

  /** From 1: the place of each word's row. */
  private static Map<String, Integer> numbers(Map<String, float[]> weights, List<float[]> rows) {
    return weights.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, word -> 1 + rows.indexOf(word.getValue())));
  }

  /** Persian also as keyboards for Arabic write it. */
  private static String[] typed(String[] row) {
    boolean persian = LanguageCodes.isPersian(row[0].substring(0, row[0].indexOf('-')));
    Stream<String> arabic = Stream.of(row).map(w -> w.replace('ی', 'ي').replace('ک', 'ك'));
    return persian ? Stream.concat(Stream.of(row), arabic).distinct().toArray(String[]::new) : row;
  }

  private void readPrior(String[] fields, String script) {
    int language = fields[1].equals(script) ? languages.indexOf(fields[0]) : -1;
    if (language >= 0) {
      priors[language] = Float.parseFloat(fields[2]);
    }
  }

  static LanguageProfiles load(String script) {
    return new LanguageProfiles(script);
  }

  /**
   * Whether a text of a few words, as names are, has what that language has and no other has more
   * of; any longer one does.
   */
  boolean proves(String language, char[] text) {
    float[] evidence = new float[languages.size()];
    int count = 0;
    for (WordCutter cutter = cutter(text); cutter.next(); count++) {
      float[] known = known(cutter);
      if (known == null) {
        letters.add(cutter.word(), evidence);
      } else {
        Weights.add(known, evidence);
      }
    }
    int told = languages.indexOf(language);
    float most = evidence[greatest(evidence)];
    return told >= 0 && (count >= WORDS || evidence[told] >= PROOF && evidence[told] == most);
  }

  /**
   * The language of a block by its small words alone; the article's where they do not speak for
   * another by far, and where it is none that is told apart here.
   */
  String spoken(char[] text, String article) {
    float[] evidence = new float[languages.size()];
    for (WordCutter cutter = cutter(text); cutter.next(); ) {
      float[] known = known(cutter);
      if (known != null) {
        Weights.add(known, evidence);
      }
    }
    int best = greatest(evidence);
    int given = languages.indexOf(article);
    float over = given < 0 ? 0 : evidence[best] - Math.max(0, evidence[given]);
    return over >= CLEAR && leads(best, WORD, evidence) ? languages.get(best) : article;
  }

  private static WordCutter cutter(char[] text) {
    return new WordCutter(text, Math.min(text.length, SAMPLE));
  }

  /** The likeliest language; the declared one has a start over the others. */
  String best(char[] text, String declared) {
    float[] scores = priors.clone();
    int given = languages.indexOf(declared);
    if (given >= 0) {
      scores[given] += DECLARED;
    }
    Likeness likeness = new Likeness(groups, languages.size());
    addWords(cutter(text), scores, likeness);
    if (!leads(greatest(scores), CLEAR, scores)) {
      addLetters(cutter(text), scores);
    }
    int best = greatest(scores);
    if (given < 0 && isForeign(likeness.of(best), likeness.words(), declared)) {
      return declared;
    }
    boolean open = isPersian(best) && !leads(best, SURE, scores);
    return open ? DetectedLanguage.UNKNOWN.tag() : languages.get(best);
  }

  /**
   * Whether the text is of a language that is not told apart here: the declared one, or unknown.
   */
  private static boolean isForeign(float likeness, int words, String declared) {
    boolean unknown = declared.equals(DetectedLanguage.UNKNOWN.tag());
    return unknown ? words >= WORDS && likeness < FOREIGN : likeness < DECLARED_FOREIGN;
  }

  private void addWords(WordCutter cutter, float[] scores, Likeness likeness) {
    while (cutter.next()) {
      float[] known = known(cutter);
      if (known != null) {
        Weights.add(known, scores);
      }
      if (!groups.isEmpty()) {
        likeness.add(cutter.word(), known);
      }
    }
    Weights.add(likeness.likelihoods(), scores);
  }

  /** Letters speak for the words that are not known. */
  private void addLetters(WordCutter cutter, float[] scores) {
    while (cutter.next()) {
      if (known(cutter) == null) {
        letters.add(cutter.word(), scores);
      }
    }
  }

  private float @Nullable [] known(WordCutter cutter) {
    if (cutter.key() == 0) {
      CharBuffer word = cutter.word();
      return words.get(word.array(), 0, word.length());
    }
    int row = shortWords.get(cutter.key());
    return row == 0 ? null : rows[row - 1];
  }

  private boolean isPersian(int language) {
    return LanguageCodes.isPersian(languages.get(language));
  }

  /** Whether no other language is nearly as likely; Persian and Dari are one here. */
  private boolean leads(int best, float by, float[] scores) {
    boolean persian = isPersian(best);
    for (int i = 0; i < scores.length; i++) {
      boolean same = i == best || persian && isPersian(i);
      if (!same && scores[i] > scores[best] - by) {
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

  /**
   * Single letters, and beginnings and ends of words, that some languages of a script have.
   * Immutable.
   */
  private static final class LanguageLetters {
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

  /** How much a word or a letter says for each language of one script. */
  static final class Weights {
    private Weights() {}

    /**
     * @param fields {@code ar-Arab}, and what that language has; lines of other scripts are left
     *     out
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
}
