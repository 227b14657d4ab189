package io.chapar.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
 * letters of their languages; Latin letters with marks are too few for that, but for those of
 * Turkish.
 */
public final class UndeclaredCharset {
  private static final List<Row> TABLE = table();
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:<(?:dc:)?language>\\s{0,9}|xml:lang\\s?=\\s?[\"']"
              + "|<html[^>]{0,200}?\\slang\\s?=\\s?[\"']?)([a-zA-Z]{2})\\b");
  private static final int HEAD = 16 * 1024;
  private static final int SAMPLE = 100_000;
  private static final int FEWEST = 12;
  private static final double COMMON = .45;
  private static final double IN_WORDS = .5;

  /** In windows-1252 and windows-1254 the letters with marks begin here. */
  private static final int FIRST_MARKED = 0xC0;

  private static final char DOTLESS_I = '\u00FD';

  /** ı, ş and ğ, small and capital, by their bytes in windows-1254. */
  private static final String TURKISH = "\u00FD\u00DD\u00FE\u00DE\u00F0\u00D0";

  private static final int FEWEST_MARKED = 30;

  /** Of the marked letters of Turkish texts .29 to .46 are ı; of Icelandic ones .02 are ý. */
  private static final double DOTLESS = .2;

  private UndeclaredCharset() {}

  /** Its name in lower case; empty where neither language nor letters tell. */
  public static Optional<String> of(byte[] bytes) {
    return byLanguage(bytes).or(() -> byLetters(bytes)).or(() -> byTurkishLetters(bytes));
  }

  /**
   * Where windows-1252 has ý, þ and ð, windows-1254 has ı, ş and ğ: most of the marked letters of
   * Turkish. In no other language they are so many, and the first of them so common.
   */
  private static Optional<String> byTurkishLetters(byte[] bytes) {
    String sample = latin1(bytes, SAMPLE);
    long marked = sample.chars().filter(letter -> letter >= FIRST_MARKED).count();
    long dotless = sample.chars().filter(letter -> letter == DOTLESS_I).count();
    long turkish = sample.chars().filter(letter -> TURKISH.indexOf(letter) >= 0).count();
    return marked >= FEWEST_MARKED && dotless >= marked * DOTLESS && turkish >= marked * COMMON
        ? Optional.of("windows-1254")
        : Optional.empty();
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
    return letter >= 0x80;
  }

  /** Those that follow another one. */
  private static long inWords(String sample) {
    return IntStream.range(1, sample.length())
        .filter(at -> isHigh(sample.charAt(at)) && isHigh(sample.charAt(at - 1)))
        .count();
  }

  /**
   * @param letters the commonest of its languages; empty where they do not tell
   */
  private record Row(String charset, Set<String> languages, String letters) {
    static Row of(String line) {
      String[] fields = line.split("\t", -1);
      return new Row(fields[0], Set.of(fields[1].split(" ")), fields[2]);
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
