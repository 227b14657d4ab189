package io.chapar.camel;

import io.chapar.metrics.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Expressions of PromQL, held against what a node says. */
record PromQl(Samples said) {
  private static final Pattern METRIC =
      Pattern.compile("\\b((?:chapar|jvm|process)_[a-z_]+)(?:\\{([^}]*)})?");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!=|=)\"([^\"]*)\"");

  /** What an expression speaks of that no node says: a metric, or a label or a value of one. */
  List<String> unknown(String expression) {
    if (!METRIC.matcher(expression).find() && !expression.startsWith("up{")) {
      return List.of("no metric in " + expression);
    }
    List<String> unknown = new ArrayList<>();
    METRIC.matcher(expression).results().forEach(metric -> unknown.addAll(unknown(metric)));
    return unknown;
  }

  private List<String> unknown(MatchResult metric) {
    String name = metric.group(1);
    if (!said.has(name)) {
      return List.of(name);
    }
    String matchers = metric.group(2) == null ? "" : metric.group(2);
    return MATCHER
        .matcher(matchers)
        .results()
        .filter(matcher -> !matcher.group(1).equals("job"))
        .filter(matcher -> !isSaid(name, matcher))
        .map(matcher -> name + "{" + matcher.group() + "}")
        .toList();
  }

  private boolean isSaid(String name, MatchResult matcher) {
    String value = matcher.group(3);
    Set<String> values = said.values(name, matcher.group(1));
    return value.startsWith("$") && !values.isEmpty()
        || Set.of(value.split("\\|")).stream().allMatch(values::contains);
  }
}
