package io.chapar.labelling;

import io.chapar.text.Digest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All features that the elements of a sequence can have. A feature is a number; a template stands
 * for a row of them, its buckets. The name of a feature is {@code TEMPLATE=BUCKET}. The order in
 * which templates are added decides the numbers.
 */
public final class FeatureSpace {
  private final List<Template> templates = new ArrayList<>();
  private final BitSet named = new BitSet();
  private int size;

  /**
   * One property of an element: which of its buckets the element falls into is one feature.
   *
   * @param first number of the feature of bucket 0
   * @param names of the buckets; empty where they are mere numbers
   */
  public record Template(String name, int first, int buckets, List<String> names) {

    /** The feature of a bucket; what is below or beyond falls into the first or last one. */
    public int of(int bucket) {
      return first + Math.max(0, Math.min(bucket, buckets - 1));
    }

    /** The feature of a constant, whose place among the constants is its bucket. */
    public int of(Enum<?> bucket) {
      return of(bucket.ordinal());
    }

    /** The feature of a yes (bucket 1) or no (bucket 0). */
    public int of(boolean yes) {
      return of(yes ? 1 : 0);
    }

    /** The feature of something with too many values for a bucket each. */
    public int hashed(int hash) {
      return first + Math.floorMod(hash * 0x9E3779B9 >>> 7, buckets);
    }

    private String name(int bucket) {
      return name + "=" + (names.isEmpty() ? String.valueOf(bucket) : names.get(bucket));
    }
  }

  /** Adds a template whose buckets are numbered from 0. */
  public Template template(String name, int buckets) {
    return add(new Template(name, size, buckets, List.of()));
  }

  /** Adds a template with a bucket for each of the names, in their order. */
  public Template template(String name, List<String> names) {
    return add(new Template(name, size, names.size(), List.copyOf(names)));
  }

  /** Adds a template of the two buckets 0 (no) and 1 (yes). */
  public Template flag(String name) {
    return template(name, 2);
  }

  private Template add(Template template) {
    templates.add(template);
    named.set(size, size + template.buckets(), !template.names().isEmpty());
    size += template.buckets();
    return template;
  }

  /** How many features there are: they are 0 to size - 1. */
  public int size() {
    return size;
  }

  /** Whether the bucket of a feature has a name and is no mere number. */
  public boolean isNamed(int feature) {
    return named.get(feature);
  }

  /** The name of a feature, such as {@code tag=li}. */
  public String name(int feature) {
    for (Template template : templates) {
      if (feature < template.first() + template.buckets()) {
        return template.name(feature - template.first());
      }
    }
    throw new IllegalArgumentException("no feature " + feature);
  }

  /** All features by their names. */
  Map<String, Integer> byName() {
    Map<String, Integer> features = new HashMap<>();
    for (Template template : templates) {
      for (int bucket = 0; bucket < template.buckets(); bucket++) {
        features.put(template.name(bucket), template.first() + bucket);
      }
    }
    return features;
  }

  /** The same for two spaces if they have the same templates with the same buckets. */
  public String digest() {
    StringBuilder all = new StringBuilder();
    templates.forEach(
        one -> all.append(one.name() + " " + one.buckets() + " " + one.names() + "\n"));
    return Digest.of(all.toString());
  }
}
