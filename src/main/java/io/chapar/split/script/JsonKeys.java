package io.chapar.split.script;

import com.fasterxml.jackson.databind.JsonNode;

/** What several keys of an object may hold, as systems name one thing differently. */
public final class JsonKeys {
  private JsonKeys() {}

  /** The value of the first key that has one; else what the first of all says of it. */
  public static JsonNode first(JsonNode node, String... keys) {
    for (String key : keys) {
      if (node.hasNonNull(key)) {
        return node.get(key);
      }
    }
    return node.path(keys[0]);
  }
}
