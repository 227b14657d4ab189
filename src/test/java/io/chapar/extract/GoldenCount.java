package io.chapar.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How many answers were right, wrong and missing. */
final class GoldenCount {
  private int right;
  private final List<String> wrong = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  void right() {
    right++;
  }

  void wrong(String fact) {
    wrong.add(fact);
  }

  void missing(String fact) {
    missing.add(fact);
  }

  void add(GoldenCount other) {
    right += other.right;
    wrong.addAll(other.wrong);
    missing.addAll(other.missing);
  }

  int rights() {
    return right;
  }

  int wrongs() {
    return wrong.size();
  }

  /** How many wrong facts show the rule. */
  int wrongBy(String rule) {
    return (int) wrong.stream().filter(fact -> fact.contains("rule=" + rule + "]")).count();
  }

  double precision() {
    return share(wrong);
  }

  double recall() {
    return share(missing);
  }

  private double share(List<String> others) {
    return right + others.size() == 0 ? 1 : (double) right / (right + others.size());
  }

  /** What stands between it and perfection, a line each. */
  String faults() {
    return lines("wrong", wrong) + lines("missing", missing);
  }

  private static String lines(String kind, List<String> facts) {
    return facts.stream().map(fact -> "\n  " + kind + "  " + fact).collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "precision %.3f recall %.3f (%d right, %d wrong, %d missing)",
        precision(),
        recall(),
        right,
        wrong.size(),
        missing.size());
  }
}
