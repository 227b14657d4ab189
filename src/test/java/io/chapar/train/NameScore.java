package io.chapar.train;

import io.chapar.extract.tagger.FoundName;
import io.chapar.extract.tagger.NameKind;
import java.util.List;
import java.util.Locale;

/** F1 of names by kind: with the same bounds, and with at least a token in common. */
final class NameScore {
  /** Of a kind: gold names, answers, those with the same bounds, and both ways of overlap. */
  private static final class Count {
    private int gold;
    private int answers;
    private int same;
    private int answersOverlapping;
    private int goldOverlapped;

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.3f/%.3f", f1(same, same), f1(answersOverlapping, goldOverlapped));
    }

    private double f1(int right, int found) {
      double precision = right / Math.max(1.0, answers);
      double recall = found / Math.max(1.0, gold);
      return 2 * precision * recall / Math.max(1e-9, precision + recall);
    }
  }

  private final Count[] counts = {new Count(), new Count(), new Count()};
  private final Count all = new Count();

  /** F1 of all names with the same bounds. */
  double exact() {
    return all.f1(all.same, all.same);
  }

  /** Names of one block. */
  void add(List<FoundName> gold, List<FoundName> answers) {
    for (NameKind kind : NameKind.values()) {
      List<FoundName> known = of(kind, gold);
      List<FoundName> found = of(kind, answers);
      add(counts[kind.ordinal()], known, found);
      add(all, known, found);
    }
  }

  private static List<FoundName> of(NameKind kind, List<FoundName> names) {
    return names.stream().filter(name -> name.kind() == kind).toList();
  }

  private static void add(Count count, List<FoundName> gold, List<FoundName> answers) {
    count.gold += gold.size();
    count.answers += answers.size();
    count.same +=
        (int) answers.stream().filter(a -> gold.stream().anyMatch(g -> same(a, g))).count();
    count.answersOverlapping +=
        (int) answers.stream().filter(a -> gold.stream().anyMatch(g -> overlap(a, g))).count();
    count.goldOverlapped +=
        (int) gold.stream().filter(g -> answers.stream().anyMatch(a -> overlap(a, g))).count();
  }

  private static boolean same(FoundName a, FoundName b) {
    return a.from() == b.from() && a.to() == b.to();
  }

  private static boolean overlap(FoundName a, FoundName b) {
    return a.from() < b.to() && b.from() < a.to();
  }

  @Override
  public String toString() {
    return String.format(
        "all %s  people %s  organisations %s  places %s", all, counts[0], counts[1], counts[2]);
  }
}
