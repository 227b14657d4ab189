package io.chapar.extract.tagger;

import io.chapar.extract.passage.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names of an article by learned weights; safe for many threads. */
public final class NameTagger {
  /** The id of what no rule found. */
  public static final String RULE = "tagger";

  /**
   * How much better the tagger's reading must be where it has no name and the rules have one, where
   * it has another, and where it adds a person, a body or a place. Chosen on the two thirds of the
   * blind news that may be read, in seven languages, and two corpora that nothing is learned from.
   */
  private static final float DROPPED = 160;

  private static final float CHANGED = 30;
  private static final float ADDED_PERSON = 40;
  private static final float ADDED_BODY = 50;
  private static final float ADDED_PLACE = 80;

  private final NameWeights weights;

  public NameTagger(NameWeights weights) {
    this.weights = weights;
  }

  /** False for a language that the weights were not learned from. */
  public boolean knows(String language) {
    return weights.knows(language);
  }

  /**
   * A passage with three labels of each token.
   *
   * @param found by the rules, without what lies in other names
   * @param best by the weights
   * @param agreed those of the weights where they are sure enough, else those of the rules
   */
  private record Reading(Passage passage, List<FoundName> found, int[] best, int[] agreed) {
    List<FoundName> names() {
      return NameLabels.names(passage, agreed, RULE);
    }

    /** Names that one of the two had, and that are not agreed on. */
    List<FoundName> lost() {
      List<FoundName> names = names();
      return Stream.concat(found.stream(), NameLabels.names(passage, best, RULE).stream())
          .filter(name -> names.stream().noneMatch(name::isSame))
          .toList();
    }
  }

  /**
   * @param passages of one article
   * @param found by the rules
   * @return the names that rules and tagger agree on, in order; they do not overlap
   */
  public List<FoundName> names(List<Passage> passages, List<FoundName> found) {
    return readings(passages, found).stream().flatMap(r -> r.names().stream()).toList();
  }

  /**
   * @param passages of one article
   * @param found by the rules
   * @return names that the rules or the weights alone would have, and that did not win
   */
  public List<FoundName> lost(List<Passage> passages, List<FoundName> found) {
    return readings(passages, found).stream().flatMap(r -> r.lost().stream()).toList();
  }

  private List<Reading> readings(List<Passage> passages, List<FoundName> found) {
    List<Reading> readings = new ArrayList<>();
    if (passages.isEmpty()) {
      return readings;
    }
    Map<Passage, List<FoundName>> foundIn = FoundName.byPassage(found);
    NameFeatures features = new NameFeatures(passages, found);
    for (Passage passage : passages) {
      List<FoundName> outermost = NameLabels.outermost(foundIn.getOrDefault(passage, List.of()));
      features.begin(passage, outermost);
      float[] scores = weights.scores(features, passage);
      int[] best = NameLabels.best(scores, weights.transitions());
      int[] agreed = agreed(scores, best, NameLabels.of(passage, outermost));
      readings.add(new Reading(passage, outermost, best, agreed));
    }
    return readings;
  }

  /**
   * @param passages of one article
   * @return the names by weights that were learned without rules
   */
  public List<FoundName> names(List<Passage> passages) {
    return readings(passages, List.of()).stream()
        .flatMap(r -> NameLabels.names(r.passage(), r.best(), RULE).stream())
        .toList();
  }

  /** The tagger's labels, but those of the rules where it is not surer by enough. */
  private int[] agreed(float[] scores, int[] best, int[] rules) {
    int[] agreed = best.clone();
    for (int from = 0; from < best.length; ) {
      int to = end(best, rules, from);
      if (!isSure(scores, best, rules, from, to)) {
        System.arraycopy(rules, from, agreed, from, to - from);
      }
      from = to;
    }
    return agreed;
  }

  /** Where a stretch ends that begins here, so that no name of either reaches over its end. */
  private static int end(int[] best, int[] rules, int from) {
    int to = from + 1;
    while (to < best.length
        && (NameLabels.isFurther(best[to]) || NameLabels.isFurther(rules[to]))) {
      to++;
    }
    return to;
  }

  private boolean isSure(float[] scores, int[] best, int[] rules, int from, int to) {
    float[] transitions = weights.transitions();
    float better =
        NameLabels.sum(scores, transitions, best, from, to)
            - NameLabels.sum(scores, transitions, rules, from, to);
    return better >= least(best, rules, from, to);
  }

  private static float least(int[] best, int[] rules, int from, int to) {
    boolean tagged = NameLabels.any(best, from, to);
    boolean found = NameLabels.any(rules, from, to);
    if (found) {
      return tagged ? CHANGED : DROPPED;
    }
    return switch (NameLabels.kind(best[from])) {
      case PERSON -> ADDED_PERSON;
      case ORGANISATION -> ADDED_BODY;
      case PLACE -> ADDED_PLACE;
    };
  }
}
