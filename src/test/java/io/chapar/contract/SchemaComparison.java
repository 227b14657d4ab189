package io.chapar.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What breaks receivers when one schema takes the place of another: a record of before that the new
 * one refuses, or a new record that a receiver refuses who still has the old one. A field may be
 * added where the old schema lets fields be added, and texts for people may change; every other
 * difference is told, also of keywords that neither schema uses yet.
 */
final class SchemaComparison {
  /** They say nothing of what is valid. */
  private static final Set<String> TEXTS =
      Set.of("$schema", "$id", "$comment", "title", "description", "examples", "default");

  /** They are followed; all others are compared as they are. */
  private static final Set<String> FOLLOWED =
      Set.of(
          "$ref",
          "$defs",
          "properties",
          "required",
          "enum",
          "items",
          "additionalProperties",
          "dependentRequired");

  private final JsonNode before;
  private final JsonNode after;
  private final List<String> breaks = new ArrayList<>();

  private SchemaComparison(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /** A line each: where, and what it is; none when every receiver can go on. */
  static List<String> breaks(JsonNode before, JsonNode after) {
    SchemaComparison comparison = new SchemaComparison(before, after);
    comparison.compare("", before, after);
    return comparison.breaks;
  }

  private void compare(String at, JsonNode left, JsonNode right) {
    JsonNode was = resolved(before, left);
    JsonNode is = resolved(after, right);
    Set<String> keywords = new TreeSet<>(names(was));
    keywords.addAll(names(is));
    keywords.removeAll(TEXTS);
    keywords.removeAll(FOLLOWED);
    for (String keyword : keywords) {
      same(at, keyword, was.path(keyword), is.path(keyword));
    }
    same(at, "required", words(was.path("required")), words(is.path("required")));
    same(at, "enum", words(was.path("enum")), words(is.path("enum")));
    properties(at, was, is);
    dependencies(at, was, is);
    follow(at + "[]", was.path("items"), is.path("items"));
    follow(at + "/*", was.path("additionalProperties"), is.path("additionalProperties"));
  }

  private void properties(String at, JsonNode was, JsonNode is) {
    for (String name : names(was.path("properties"))) {
      if (is.path("properties").has(name)) {
        compare(at + "/" + name, was.path("properties").get(name), is.path("properties").get(name));
      } else {
        breaks.add(at + "/" + name + " is gone");
      }
    }
    for (String name : names(is.path("properties"))) {
      if (!was.path("properties").has(name) && was.has("additionalProperties")) {
        breaks.add(at + "/" + name + " is new where no field was to come");
      }
    }
  }

  /** What a new field wants beside it is nothing that was there. */
  private void dependencies(String at, JsonNode was, JsonNode is) {
    for (String name : names(was.path("properties"))) {
      same(
          at + "/" + name,
          "dependentRequired",
          words(was.path("dependentRequired").path(name)),
          words(is.path("dependentRequired").path(name)));
    }
  }

  private void follow(String at, JsonNode was, JsonNode is) {
    if (was.isObject() && is.isObject()) {
      compare(at, was, is);
    } else {
      same(at, "schema", was, is);
    }
  }

  private void same(String at, String keyword, Object was, Object is) {
    if (!was.equals(is)) {
      breaks.add(at + " " + keyword + ": " + was + " became " + is);
    }
  }

  private static JsonNode resolved(JsonNode root, JsonNode schema) {
    String reference = schema.path("$ref").asText();
    if (reference.isEmpty()) {
      return schema;
    }
    return reference.startsWith("urn:")
        ? root.at("/$defs/record")
        : root.at(
            (root.at("/$defs/record").isMissingNode() ? "" : "/$defs/record")
                + reference.substring(1));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> words(JsonNode array) {
    Set<String> words = new TreeSet<>();
    array.forEach(word -> words.add(word.toString()));
    return words;
  }
}
