package io.chapar.camel.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which fields a part of a route file may have, by the JSON schema of Camel's YAML. */
final class Shape {
  private static final String SCHEMA = "schema/camelYamlDsl.json";
  private static final int MOST_BRANCHES = 500;

  private final JsonNode schema;
  private final List<JsonNode> branches = new ArrayList<>();

  private Shape(JsonNode schema, JsonNode node) {
    this.schema = schema;
    Deque<JsonNode> waiting = new ArrayDeque<>(List.of(node));
    while (!waiting.isEmpty() && branches.size() < MOST_BRANCHES) {
      JsonNode branch = dereferenced(waiting.pop());
      branches.add(branch);
      for (String choice : List.of("oneOf", "anyOf", "allOf")) {
        branch.path(choice).forEach(waiting::add);
      }
    }
  }

  /** Of a whole file. */
  static Shape ofFile() {
    JsonNode schema = CamelMetadata.json(SCHEMA).orElseThrow();
    return new Shape(schema, schema);
  }

  private JsonNode dereferenced(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = schema.at(found.get("$ref").asText().substring(1));
    }
    return found;
  }

  Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    branches.forEach(
        branch -> branch.path("properties").fieldNames().forEachRemaining(fields::add));
    return fields;
  }

  /** The JSON types that it may have, {@code object} and {@code array} among them; none is any. */
  Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    branches.forEach(branch -> kinds.add(branch.path("type").asText()));
    kinds.remove("");
    return kinds;
  }

  /** The fields without which it is nothing. */
  List<String> required() {
    List<String> required = new ArrayList<>();
    branches.get(0).path("required").forEach(name -> required.add(name.asText()));
    return required;
  }

  /** At most one field, such as one step in each member of {@code steps:}. */
  boolean isSingle() {
    return branches.stream().anyMatch(branch -> branch.path("maxProperties").asInt() == 1);
  }

  Optional<Shape> field(String name) {
    return branches.stream()
        .map(branch -> branch.path("properties").path(name))
        .filter(JsonNode::isObject)
        .findFirst()
        .map(node -> new Shape(schema, node));
  }

  Optional<Shape> members() {
    return branches.stream()
        .map(branch -> branch.path("items"))
        .filter(JsonNode::isObject)
        .findFirst()
        .map(node -> new Shape(schema, node));
  }
}
