package io.chapar.split.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.UnaryOperator;

/** References within a tree of JSON, replaced by what they stand for; circles may come of it. */
final class JsonReferences {
  private static final int MOST_TABLES = 5;

  private JsonReferences() {}

  /**
   * @param target of a reference; any other node as it is
   */
  static void follow(JsonNode tree, UnaryOperator<JsonNode> target) {
    new Nodes(tree)
        .forEachRemaining(
            node -> {
              if (node instanceof ObjectNode object) {
                for (Map.Entry<String, JsonNode> field : object.properties()) {
                  field.setValue(target.apply(field.getValue()));
                }
              } else if (node instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                  array.set(i, target.apply(array.get(i)));
                }
              }
            });
  }

  /**
   * Objects that stand in a table under their names, as the clients of Apollo keep them (version 3:
   * {@code {"__ref":"Article:7"}}, before: {@code {"type":"id","id":"Article:7"}}).
   */
  static void followEntities(JsonNode tree) {
    Nodes nodes = new Nodes(tree);
    for (int tables = 0; nodes.hasNext() && tables < MOST_TABLES; ) {
      JsonNode node = nodes.next();
      if (node.has("ROOT_QUERY")) {
        tables++;
        follow(node, reference -> entity(node, reference));
      }
    }
  }

  private static JsonNode entity(JsonNode table, JsonNode reference) {
    boolean old = reference.path("type").asText().equals("id");
    JsonNode entity = table.path(reference.path(old ? "id" : "__ref").asText(""));
    return entity.isObject() ? entity : reference;
  }
}
