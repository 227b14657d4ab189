package io.chapar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code batch text}. */
final class TextAnswer implements Batch.Answer {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public ObjectNode of(JsonNode question) {
    return JSON.createObjectNode().put("text", question.path("text").asText());
  }
}
