package io.chapar.split.plain;

import io.chapar.article.TableLines;
import io.chapar.split.wording.Letters;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The language of a text by its commonest words, and its clock: the table {@code clocks.tsv}. */
final class LanguageClocks {
  private static final int FEWEST = 4;
  private static final int FEWEST_OF_NEAR = 3;
  private static final String SEVERAL = "-";

  /** So many times more words than of any other language. */
  private static final double PLAINLY = 1.3;

  /** Made once: each word is folded. */
  private static final List<Clock> ALL =
      TableLines.of(LanguageClocks.class, "clocks.tsv").stream().map(Clock::of).toList();

  private LanguageClocks() {}

  /**
   * A language.
   *
   * @param zone of most of its readers; null where nobody can say
   * @param only whether all its countries go by that clock
   * @param near the language that it differs from by these words alone; empty for none
   */
  record Clock(
      String language, @Nullable ZoneId zone, boolean only, Set<String> words, String near) {
    private static Clock of(String row) {
      String[] cells = row.split("\t");
      Set<String> words = new HashSet<>();
      for (String word : cells[2].split(" ")) {
        words.add(Letters.fold(word));
      }
      boolean only = !cells[1].startsWith(SEVERAL);
      String zone = only ? cells[1] : cells[1].substring(1);
      return new Clock(
          cells[0],
          zone.isEmpty() ? null : ZoneId.of(zone),
          only,
          words,
          cells.length > 3 ? cells[3] : "");
    }

    private int count(List<String> folded) {
      return (int) folded.stream().filter(words::contains).count();
    }
  }

  private record Count(Clock clock, int words) {}

  /**
   * The language that plainly has most of the words; empty where two are alike.
   *
   * @param folded words of the text
   */
  static Optional<Clock> of(List<String> folded) {
    List<Count> counts =
        ALL.stream()
            .filter(clock -> clock.near.isEmpty())
            .map(clock -> new Count(clock, clock.count(folded)))
            .toList();
    Count best = counts.stream().max(Comparator.comparingInt(Count::words)).orElseThrow();
    boolean plain =
        counts.stream()
            .filter(other -> !other.clock.language.equals(best.clock.language))
            .allMatch(other -> best.words >= PLAINLY * other.words);
    return best.words >= FEWEST && plain
        ? Optional.of(nearer(best.clock, folded))
        : Optional.empty();
  }

  private static Clock nearer(Clock best, List<String> folded) {
    return ALL.stream()
        .filter(clock -> clock.near.equals(best.language) && clock.count(folded) >= FEWEST_OF_NEAR)
        .findFirst()
        .orElse(best);
  }
}
