package io.chapar.extract.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What words look like, by a table of what they begin and end with: {@code -زاده}, {@code ال-ی};
 * without a hyphen, the whole word. The longest row with an ending decides, and where none fits,
 * the longest beginning.
 */
public final class Affixes {
  private static final String NOT = "not";

  /** Letters are told apart by as many of their bits as the alphabet of a script has. */
  private static final int LETTERS = 32;

  /**
   * A row of the table.
   *
   * @param least the letters of the shortest word that has it
   * @param fields the columns after that
   */
  public record Affix(String begin, String end, boolean whole, int least, List<String> fields) {
    private boolean fits(String word) {
      return word.length() >= least
          && word.endsWith(end)
          && word.startsWith(begin)
          && (!whole || word.length() == end.length());
    }

    /** Empty when the row is shorter. */
    public String field(int index) {
      return index < fields.size() ? fields.get(index) : "";
    }

    /** The word without its beginning and end. */
    public String stem(String word) {
      return word.substring(begin.length(), word.length() - end.length());
    }

    private int rank() {
      int letters = begin.length() + end.length();
      return end.isEmpty() ? letters : letters + Byte.MAX_VALUE;
    }
  }

  /** The rows that may fit a word, by its last two letters, in the order in which they decide. */
  private final Affix[][] byEnd = new Affix[LETTERS * LETTERS][0];

  Affixes(List<List<String>> rows, Folding folding) {
    List<Affix> affixes =
        rows.stream()
            .flatMap(
                row ->
                    LanguageTable.forms(row).stream().map(form -> affix(folding.fold(form), row)))
            .sorted(Comparator.comparingInt(Affix::rank).reversed())
            .toList();
    for (Affix affix : affixes) {
      buckets(affix.end()).forEach(bucket -> add(affix, bucket));
    }
  }

  private void add(Affix affix, int bucket) {
    Affix[] before = byEnd[bucket];
    byEnd[bucket] = Arrays.copyOf(before, before.length + 1);
    byEnd[bucket][before.length] = affix;
  }

  /** Those of all words that may end so. */
  private static IntStream buckets(String end) {
    if (end.length() > 1) {
      return IntStream.of(bucket(end));
    }
    return IntStream.range(0, LETTERS * LETTERS)
        .filter(bucket -> end.isEmpty() || bucket % LETTERS == bucket(end));
  }

  private static Affix affix(String form, List<String> row) {
    int hyphen = form.indexOf('-');
    String least = row.size() > 1 ? row.get(1) : "";
    return new Affix(
        hyphen < 0 ? "" : form.substring(0, hyphen),
        form.substring(hyphen + 1),
        hyphen < 0,
        least.isEmpty() ? form.length() - (hyphen < 0 ? 0 : 1) : Integer.parseInt(least),
        row.subList(Math.min(2, row.size()), row.size()));
  }

  private static int bucket(String word) {
    int last = word.length() - 1;
    int before = last < 1 ? 0 : word.charAt(last - 1) % LETTERS;
    return last < 0 ? 0 : before * LETTERS + word.charAt(last) % LETTERS;
  }

  /** Null where the folded word looks otherwise, or the row that decides says {@code not}. */
  @Nullable Affix of(String word) {
    for (Affix affix : byEnd[bucket(word)]) {
      if (affix.fits(word)) {
        return NOT.equals(affix.field(0)) ? null : affix;
      }
    }
    return null;
  }
}
