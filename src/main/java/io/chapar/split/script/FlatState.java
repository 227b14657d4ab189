package io.chapar.split.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * State that stands in one flat list, as Nuxt 3 writes it (the format of the library devalue): a
 * value of a list or an object is the place in the list where it stands; a list that begins with a
 * name wraps what stands at its second place.
 */
final class FlatState {
  private static final int MOST_WRAPPED = 10;

  private final JsonNode flat;
  private final List<JsonNode> whole = new ArrayList<>();

  private FlatState(JsonNode flat) {
    this.flat = flat;
  }

  /** The first value, with all that it holds; objects may hold each other in circles. */
  static JsonNode unfold(JsonNode flat) {
    FlatState state = new FlatState(flat);
    flat.forEach(node -> state.whole.add(state.empty(node)));
    for (int i = 0; i < flat.size(); i++) {
      state.fill(flat.get(i), state.whole.get(i));
    }
    return state.at(0);
  }

  private JsonNode empty(JsonNode node) {
    return node.isObject()
        ? JsonNodeFactory.instance.objectNode()
        : node.isArray() && !isWrapper(node) ? JsonNodeFactory.instance.arrayNode() : node;
  }

  private static boolean isWrapper(JsonNode node) {
    return node.isArray() && node.path(0).isTextual();
  }

  private void fill(JsonNode node, JsonNode made) {
    if (made instanceof ObjectNode object) {
      node.fields().forEachRemaining(field -> object.set(field.getKey(), at(field.getValue())));
    } else if (made instanceof ArrayNode array && !isWrapper(node)) {
      node.forEach(child -> array.add(at(child)));
    }
  }

  private JsonNode at(JsonNode place) {
    return place.isInt() ? at(place.asInt()) : place;
  }

  /** What stands there, out of its wrappers. */
  private JsonNode at(int place) {
    int at = place;
    for (int i = 0; i < MOST_WRAPPED && isWrapper(flat.path(at)); i++) {
      JsonNode inner = flat.get(at).path(1);
      if (!inner.isInt()) {
        return inner;
      }
      at = inner.asInt();
    }
    return at >= 0 && at < whole.size() ? whole.get(at) : MissingNode.getInstance();
  }
}
