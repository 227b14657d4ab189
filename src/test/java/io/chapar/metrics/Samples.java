package io.chapar.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a scrape says, read as Prometheus reads it: every line is a comment or a sample. */
public final class Samples {
  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? ([^ ]+)");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

  private final List<Sample> all = new ArrayList<>();

  private record Sample(String name, Map<String, String> labels, double value) {}

  public Samples(String text) {
    text.lines().filter(line -> !line.startsWith("#")).forEach(line -> all.add(sample(line)));
  }

  private static Sample sample(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no sample: " + line);
    }
    Map<String, String> labels = new TreeMap<>();
    if (matcher.group(2) != null) {
      LABEL.matcher(matcher.group(2)).results().forEach(r -> labels.put(r.group(1), r.group(2)));
    }
    String value = matcher.group(3).replace("+Inf", "Infinity");
    return new Sample(matcher.group(1), labels, Double.parseDouble(value));
  }

  /** The sum of the samples that have these labels (name, value, name, value …), 0 of none. */
  public double sum(String name, String... labels) {
    return of(name, labels).stream().mapToDouble(Sample::value).sum();
  }

  /** Of the one sample that has these labels. */
  public double value(String name, String... labels) {
    List<Sample> found = of(name, labels);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " samples of " + name + " " + List.of(labels));
    }
    return found.get(0).value();
  }

  public boolean has(String name, String... labels) {
    return !of(name, labels).isEmpty();
  }

  private List<Sample> of(String name, String... labels) {
    return all.stream()
        .filter(sample -> sample.name().equals(name))
        .filter(sample -> fits(sample, labels))
        .toList();
  }

  private static boolean fits(Sample sample, String... labels) {
    for (int i = 0; i < labels.length; i += 2) {
      if (!labels[i + 1].equals(sample.labels().get(labels[i]))) {
        return false;
      }
    }
    return true;
  }

  /** The values of a metric, by the labels of each. */
  public Map<Map<String, String>, Double> all(String name) {
    return of(name).stream().collect(Collectors.toMap(Sample::labels, Sample::value));
  }

  public Set<String> names() {
    return all.stream().map(Sample::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of the labels of a metric, over all its samples. */
  public Set<String> labels(String name) {
    return all.stream()
        .filter(sample -> sample.name().equals(name))
        .flatMap(sample -> sample.labels().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The values that a label has, over all metrics of this name. */
  public Set<String> values(String name, String label) {
    return all.stream()
        .filter(sample -> sample.name().equals(name) && sample.labels().containsKey(label))
        .map(sample -> sample.labels().get(label))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
