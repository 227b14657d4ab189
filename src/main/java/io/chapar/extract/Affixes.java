package io.chapar.extract;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What words look like, by a table of what they begin and end with: {@code -زاده}, {@code ال-ی};
 * without a hyphen, the whole word. The longest row with an ending decides, and where none fits,
 * the longest beginning.
 */
final class Affixes {
  private static final String NOT = "not";
  private static final int BUCKETS = 64;

  /**
   * A row of the table.
   *
   * @param least the letters of the shortest word that has it
   * @param fields the columns after that
   */
  record Affix(String begin, String end, boolean whole, int least, List<String> fields) {
    private boolean fits(String word) {
      return word.length() >= least
          && word.endsWith(end)
          && word.startsWith(begin)
          && (!whole || word.length() == end.length());
    }

    /** Empty when the row is shorter. */
    String field(int index) {
      return index < fields.size() ? fields.get(index) : "";
    }

    /** The word without its beginning and end. */
    String stem(String word) {
      return word.substring(begin.length(), word.length() - end.length());
    }

    private int rank() {
      int letters = begin.length() + end.length();
      return end.isEmpty() ? letters : letters + Byte.MAX_VALUE;
    }
  }

  /** The rows that may fit a word, by its last letter, in the order in which they decide. */
  private final Affix[][] byLast = new Affix[BUCKETS][];

  Affixes(List<List<String>> rows, Folding folding) {
    List<Affix> affixes =
        rows.stream()
            .flatMap(row -> Table.forms(row).stream().map(form -> affix(folding.fold(form), row)))
            .sorted(Comparator.comparingInt(Affix::rank).reversed())
            .toList();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      int last = bucket;
      byLast[last] =
          affixes.stream().filter(a -> bucket(a.end(), last) == last).toArray(Affix[]::new);
    }
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

  private static int bucket(String end, int none) {
    return end.isEmpty() ? none : end.charAt(end.length() - 1) % BUCKETS;
  }

  /** Null where the folded word looks otherwise, or the row that decides says {@code not}. */
  @Nullable Affix of(String word) {
    for (Affix affix : byLast[bucket(word, 0)]) {
      if (affix.fits(word)) {
        return NOT.equals(affix.field(0)) ? null : affix;
      }
    }
    return null;
  }
}
