package io.chapar.camel;

import io.chapar.metrics.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers what alerts ask of counters, in PromQL, from how much each has grown in the range that is
 * asked for.
 */
final class Increases {
  private static final Pattern TOKEN =
      Pattern.compile("[a-z_A-Z]+(?:\\{[^}]*})?|\\[\\w+]|\\d[\\d.]*[a-z]?|[()*/<>,]");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~?)\"([^\"]*)\"");

  /** The labels of a number. */
  private static final Map<String, String> SCALAR = Map.of("", "");

  private final Samples now;
  private final Samples before;
  private List<String> tokens = List.of();
  private int at;

  /**
   * @param before of ranges with an offset
   */
  Increases(String now, String before) {
    this.now = new Samples(now);
    this.before = new Samples(before);
  }

  /** The labels of all that the expression finds, with its values. */
  Map<Map<String, String>, Double> answer(String expression) {
    tokens = TOKEN.matcher(expression).results().map(MatchResult::group).toList();
    at = 0;
    Map<Map<String, String>, Double> found = either();
    if (at < tokens.size()) {
      throw new IllegalArgumentException(tokens.subList(at, tokens.size()).toString());
    }
    return found;
  }

  private boolean takes(String token) {
    boolean is = at < tokens.size() && tokens.get(at).equals(token);
    at += is ? 1 : 0;
    return is;
  }

  private void expect(String token) {
    if (!takes(token)) {
      throw new IllegalArgumentException(token + " before " + tokens.subList(at, tokens.size()));
    }
  }

  private Map<Map<String, String>, Double> either() {
    Map<Map<String, String>, Double> found = both();
    while (takes("or")) {
      both().forEach(found::putIfAbsent);
    }
    return found;
  }

  private Map<Map<String, String>, Double> both() {
    Map<Map<String, String>, Double> found = compared();
    while (takes("and")) {
      found = combined(found, on(), compared(), (one, other) -> one);
    }
    return found;
  }

  private Map<Map<String, String>, Double> compared() {
    Map<Map<String, String>, Double> found = product();
    while (takes("<") || takes(">")) {
      boolean less = tokens.get(at - 1).equals("<");
      found =
          combined(
              found,
              on(),
              product(),
              (one, other) -> (less ? one < other : one > other) ? one : Double.NaN);
      found.values().removeIf(value -> value.isNaN());
    }
    return found;
  }

  private Map<Map<String, String>, Double> product() {
    Map<Map<String, String>, Double> found = one();
    while (takes("*") || takes("/")) {
      boolean times = tokens.get(at - 1).equals("*");
      found = combined(found, on(), one(), (one, other) -> times ? one * other : one / other);
    }
    return found;
  }

  private Map<Map<String, String>, Double> one() {
    if (takes("(")) {
      Map<Map<String, String>, Double> found = either();
      expect(")");
      return found;
    }
    if (takes("sum")) {
      return sum();
    }
    return takes("increase") ? increase() : number();
  }

  private Map<Map<String, String>, Double> number() {
    return new LinkedHashMap<>(Map.of(SCALAR, Double.valueOf(tokens.get(at++))));
  }

  private Map<Map<String, String>, Double> sum() {
    Set<String> by = takes("by") ? labels() : Set.of();
    Map<Map<String, String>, Double> sums = new LinkedHashMap<>();
    one().forEach((labels, value) -> sums.merge(of(labels, by), value, Double::sum));
    return sums;
  }

  private Map<Map<String, String>, Double> increase() {
    expect("(");
    String[] selector = tokens.get(at++).split("[{}]");
    at++;
    boolean shifted = takes("offset");
    at += shifted ? 1 : 0;
    expect(")");
    Map<Map<String, String>, Double> found =
        new LinkedHashMap<>((shifted ? before : now).all(selector[0]));
    if (selector.length > 1) {
      MATCHER
          .matcher(selector[1])
          .results()
          .forEach(matcher -> found.keySet().removeIf(labels -> !fits(labels, matcher)));
    }
    return found;
  }

  private static boolean fits(Map<String, String> labels, MatchResult matcher) {
    String value = labels.getOrDefault(matcher.group(1), "");
    return Stream.of(matcher.group(3).split("\\|")).anyMatch(value::equals);
  }

  private @Nullable Set<String> on() {
    Set<String> on = takes("on") ? labels() : null;
    if (takes("group_left")) {
      labels();
    }
    return on;
  }

  private Set<String> labels() {
    List<String> labels = new ArrayList<>();
    expect("(");
    while (!takes(")")) {
      labels.add(tokens.get(at++));
      takes(",");
    }
    return Set.copyOf(labels);
  }

  private static Map<String, String> of(Map<String, String> labels, @Nullable Set<String> some) {
    Map<String, String> left = new TreeMap<>(labels);
    left.keySet().removeIf(label -> some != null && !some.contains(label));
    return left;
  }

  private static Map<Map<String, String>, Double> combined(
      Map<Map<String, String>, Double> left,
      @Nullable Set<String> on,
      Map<Map<String, String>, Double> right,
      DoubleBinaryOperator both) {
    Map<Map<String, String>, Double> others = new LinkedHashMap<>();
    right.forEach((labels, value) -> others.put(of(labels, on), value));
    Double factor = left.get(SCALAR);
    if (factor != null) {
      right.replaceAll((labels, value) -> both.applyAsDouble(factor, value));
      return right;
    }
    Map<Map<String, String>, Double> found = new LinkedHashMap<>();
    left.forEach(
        (labels, value) -> {
          Double other = others.getOrDefault(SCALAR, others.get(of(labels, on)));
          if (other != null) {
            found.put(labels, both.applyAsDouble(value, other));
          }
        });
    return found;
  }
}
