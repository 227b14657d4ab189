package io.chapar.split.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** The JSON-LD objects of a page by their @id. */
public final class LinkedNodes {
  private final Map<String, JsonNode> byId = new HashMap<>();

  void know(JsonNode node) {
    if (node.has("@id") && node.size() > 1) {
      byId.putIfAbsent(node.path("@id").asText(), node);
    }
  }

  /** The object that a bare reference names; any other node as it is. */
  JsonNode follow(JsonNode node) {
    boolean reference = node.isObject() && node.has("@id") && !node.has("name");
    return reference ? byId.getOrDefault(node.path("@id").asText(), node) : node;
  }
}
