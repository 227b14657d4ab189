package io.chapar.split.body;

import io.chapar.article.BlockKind;
import io.chapar.article.Evidence;
import io.chapar.labelling.SequenceModel.Vote;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts where the learned model outweighed the rules, and remembers the first line. */
final class Overruled {
  static final int MOST_VOTES = 3;
  private static final String RULE = "learned-lines";
  private static final int WORDS = 60;

  private int leftOut;
  private int taken;
  private double probabilities;
  private String first = "";

  /** Whether the two say otherwise of the body. */
  static boolean is(@Nullable BlockKind rule, @Nullable BlockKind kind) {
    return (rule != null && rule.isBody()) != (kind != null && kind.isBody());
  }

  /**
   * @param kind what the line is now
   * @param probability that it is, or is not, of the body
   * @param votes of the features that spoke most for it; asked for of the first line alone
   */
  void add(String line, BlockKind kind, double probability, Supplier<List<Vote>> votes) {
    leftOut += kind.isBody() ? 0 : 1;
    taken += kind.isBody() ? 1 : 0;
    probabilities += probability;
    if (first.isEmpty()) {
      String words = line.length() > WORDS ? line.substring(0, WORDS) + "…" : line;
      String why = votes.get().stream().map(Vote::feature).collect(Collectors.joining(", "));
      first =
          String.format(Locale.ROOT, "\"%s\" %s %.2f: %s", words, kind.word(), probability, why);
    }
  }

  /** Empty where there was none. */
  Optional<Evidence> evidence() {
    int all = leftOut + taken;
    String counts = leftOut + " left out, " + taken + " taken; ";
    return all == 0
        ? Optional.empty()
        : Optional.of(new Evidence(RULE, counts + first, probabilities / all));
  }
}
