package io.chapar.split.plain;

import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import io.chapar.text.TableLines;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text by its commonest words, or where it has too few of them by its letters,
 * and its clock: the table {@code clocks.tsv}.
 */
final class LanguageClocks {
  private static final int FEWEST = 4;
  private static final int FEWEST_OF_NEAR = 3;
  private static final String SEVERAL = "-";

  private static final double PLAINLY = Threshold.TEXT_CLOCK_PLAINLY.value();

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
   * @param letters that no neighbour writes; empty where they do not tell
   */
  record Clock(
      String language,
      @Nullable ZoneId zone,
      boolean only,
      Set<String> words,
      String near,
      String letters) {
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
          cells.length > 3 ? cells[3] : "",
          cells.length > 4 ? cells[4] : "");
    }

    private int count(List<String> folded) {
      return (int) folded.stream().filter(words::contains).count();
    }

    /** The words, and those that have its letters. */
    private int countAll(List<String> folded) {
      return (int) folded.stream().filter(word -> words.contains(word) || hasLetter(word)).count();
    }

    private boolean hasLetter(String word) {
      return word.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
    }
  }

  private record Count(Clock clock, int words) {}

  /**
   * The language that plainly has most of the words; empty where two are alike.
   *
   * @param folded words of the text
   */
  static Optional<Clock> of(List<String> folded) {
    return plainest(clock -> clock.count(folded))
        .or(() -> plainest(clock -> clock.countAll(folded)))
        .map(best -> nearer(best, folded));
  }

  private static Optional<Clock> plainest(ToIntFunction<Clock> words) {
    List<Count> counts =
        ALL.stream()
            .filter(clock -> clock.near.isEmpty())
            .map(clock -> new Count(clock, words.applyAsInt(clock)))
            .toList();
    Count best = counts.stream().max(Comparator.comparingInt(Count::words)).orElseThrow();
    boolean plain =
        counts.stream()
            .filter(other -> !other.clock.language.equals(best.clock.language))
            .allMatch(other -> best.words >= PLAINLY * other.words);
    return Optional.of(best.clock).filter(clock -> best.words >= FEWEST && plain);
  }

  private static Clock nearer(Clock best, List<String> folded) {
    return ALL.stream()
        .filter(clock -> clock.near.equals(best.language) && clock.count(folded) >= FEWEST_OF_NEAR)
        .findFirst()
        .orElse(best);
  }
}
