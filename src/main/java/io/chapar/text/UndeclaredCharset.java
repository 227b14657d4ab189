package io.chapar.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The encoding of bytes that are not UTF-8 and announce nothing that fits: by the language that the
 * document declares in plain letters, then by the letters themselves ({@code charsets.tsv}).
 * Scripts whose words are wholly outside of ASCII tell by which decoding makes the commonest
 * letters of their languages; Latin ones by which decoding makes of all letters with marks those of
 * one language.
 */
public final class UndeclaredCharset {
  private static final List<Row> TABLE = table();
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:<(?:dc:)?language>\\s{0,9}|xml:lang\\s?=\\s?[\"']"
              + "|<html[^>]{0,200}?\\slang\\s?=\\s?[\"']?)([a-zA-Z]{2})\\b");
  private static final int FIRST_HIGH = 0x80;
  private static final int HEAD = 16 * 1024;
  private static final int SAMPLE = 100_000;
  private static final int FEWEST = 12;
  private static final double COMMON = .45;
  private static final double IN_WORDS = .5;

  /** Of Latin letters with marks: so many are needed, and so many of them must be a language's. */
  private static final int FEWEST_MARKED = 8;

  private static final double MARKED = .97;

  /** What is assumed where nothing tells. */
  private static final String WESTERN = "windows-1252";

  private UndeclaredCharset() {}

  /** Its name in lower case; empty where neither language nor letters tell. */
  public static Optional<String> of(byte[] bytes) {
    return byMarkedLetters(bytes).or(() -> byLanguage(bytes)).or(() -> byLetters(bytes));
  }

  /**
   * By the row of a language that has all marked letters of a Latin text: where windows-1252 has ý,
   * þ and ð, windows-1254 has ı, ş and ğ, but no language has the first three beside ü and ç. The
   * rows of windows-1252 stand first, so that it is meant where its letters fit as well.
   */
  private static Optional<String> byMarkedLetters(byte[] bytes) {
    String sample = latin1(bytes, SAMPLE);
    long high = sample.chars().filter(UndeclaredCharset::isHigh).count();
    if (high < FEWEST_MARKED || inWords(sample) >= high * IN_WORDS) {
      return Optional.empty();
    }
    int[] marked = sample.chars().filter(UndeclaredCharset::isMarked).toArray();
    return TABLE.stream()
        .filter(row -> marked.length >= FEWEST_MARKED)
        .max(Comparator.comparing(row -> row.marked(marked)))
        .filter(row -> row.marked(marked) >= marked.length * MARKED)
        .map(Row::charset)
        .filter(charset -> !charset.equals(WESTERN));
  }

  /** Whether a byte is a letter in one of the encodings of Latin letters. */
  private static boolean isMarked(int one) {
    return isHigh(one) && TABLE.stream().anyMatch(row -> row.isMarked[one - FIRST_HIGH]);
  }

  private static Optional<String> byLanguage(byte[] bytes) {
    return LANGUAGE
        .matcher(latin1(bytes, HEAD))
        .results()
        .findFirst()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .flatMap(UndeclaredCharset::usual);
  }

  private static Optional<String> usual(String language) {
    return TABLE.stream()
        .filter(row -> row.languages.contains(language))
        .map(Row::charset)
        .findFirst();
  }

  /** The same by the letters alone, which no text of Latin ones looks like. */
  public static Optional<String> byLetters(byte[] bytes) {
    String sample = latin1(bytes, SAMPLE);
    long high = sample.chars().filter(UndeclaredCharset::isHigh).count();
    if (high < FEWEST || inWords(sample) < high * IN_WORDS) {
      return Optional.empty();
    }
    return TABLE.stream()
        .max(Comparator.comparing(row -> row.common(bytes)))
        .filter(row -> row.common(bytes) >= high * COMMON)
        .map(Row::charset);
  }

  private static String latin1(byte[] bytes, int most) {
    return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
  }

  private static boolean isHigh(int letter) {
    return letter >= FIRST_HIGH;
  }

  /** Those that follow another one. */
  private static long inWords(String sample) {
    return IntStream.range(1, sample.length())
        .filter(at -> isHigh(sample.charAt(at)) && isHigh(sample.charAt(at - 1)))
        .count();
  }

  /**
   * @param letters the commonest of its languages; empty where they do not tell
   * @param isMarked whether each byte from 0x80 on is a letter with a mark of a Latin language
   */
  private record Row(String charset, Set<String> languages, String letters, boolean[] isMarked) {
    static Row of(String line) {
      String[] fields = line.split("\t", -1);
      return new Row(
          fields[0],
          Set.of(fields[1].split(" ")),
          fields[2],
          marks(fields[0], fields.length > 3 ? fields[3] : ""));
    }

    /** In both cases. */
    private static boolean[] marks(String charset, String letters) {
      boolean[] marks = new boolean[FIRST_HIGH];
      String both = letters + letters.toUpperCase(Locale.ROOT);
      for (byte one : both.getBytes(Charset.forName(charset))) {
        if (one < 0) {
          marks[one & 0x7F] = true;
        }
      }
      return marks;
    }

    long marked(int[] bytes) {
      return Arrays.stream(bytes).filter(one -> isMarked[one - FIRST_HIGH]).count();
    }

    long common(byte[] bytes) {
      String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), Charset.forName(charset));
      return text.chars().filter(letter -> letters.indexOf(letter) >= 0).count();
    }
  }

  private static List<Row> table() {
    return TableLines.of(UndeclaredCharset.class, "charsets.tsv").stream().map(Row::of).toList();
  }
}
