package io.chapar.labelling;

import io.chapar.text.Digest;
import io.chapar.text.TableLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much more often words stand in one kind of text than in the other: natural logarithms of
 * odds, above 0 for the first kind. A word counts by its first letters, so that its forms count
 * together. Immutable.
 *
 * <p>In a file: the version of the form, the SHA-256 of all rows below it, and a row for each word
 * with its odds in tenths behind a tab.
 */
public final class WordOdds {
  private static final String VERSION = "version\t1";
  private static final String SHA = "sha256\t";
  private static final int HEAD = 2;
  private static final int LETTERS = 6;
  private static final float TENTH = 10;

  /** What was read, by the package and name of its file. */
  private static final Map<String, WordOdds> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, Float> odds;

  /**
   * @param odds by the {@link #key}s of words
   */
  public WordOdds(Map<String, Float> odds) {
    this.odds = Map.copyOf(odds);
  }

  /** A word's first letters. */
  public static String key(String word) {
    return word.substring(0, Math.min(LETTERS, word.length()));
  }

  /**
   * Reads the table that lies beside a class, once.
   *
   * @throws IllegalStateException of one line when the file is damaged or of another version
   */
  public static WordOdds read(Class<?> neighbour, String name) {
    return KNOWN.computeIfAbsent(
        neighbour.getPackageName() + "/" + name, file -> of(TableLines.of(neighbour, name), name));
  }

  /**
   * The odds of such rows.
   *
   * @param name of the file that they are from
   * @throws IllegalStateException as {@link #read} does
   */
  public static WordOdds of(List<String> rows, String name) {
    check(rows.size() >= HEAD, name, "are cut off");
    check(rows.get(0).equals(VERSION), name, "are of another version: " + rows.get(0));
    List<String> below = rows.subList(HEAD, rows.size());
    check(rows.get(1).equals(SHA + digest(below)), name, "are damaged");
    Map<String, Float> odds = new TreeMap<>();
    for (String row : below) {
      int tab = row.indexOf('\t');
      odds.put(row.substring(0, tab), Integer.parseInt(row.substring(tab + 1)) / TENTH);
    }
    return new WordOdds(odds);
  }

  private static void check(boolean right, String name, String otherwise) {
    if (!right) {
      throw new IllegalStateException(
          "the weights " + name + " " + otherwise + "; install Chapar anew, or make them again");
    }
  }

  /** The odds of a folded word; 0 for one that is not known. */
  public float of(String word) {
    return odds.getOrDefault(key(word), 0f);
  }

  /** The rows of a file that {@link #of(List, String)} understands: a word and its tenths. */
  public List<String> rows() {
    List<String> below = new ArrayList<>();
    new TreeMap<>(odds).forEach((word, odd) -> below.add(word + "\t" + Math.round(odd * TENTH)));
    List<String> rows = new ArrayList<>(List.of(VERSION, SHA + digest(below)));
    rows.addAll(below);
    return rows;
  }

  private static String digest(List<String> rows) {
    return Digest.of(String.join("\n", rows));
  }
}
