package io.chapar.cli.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.PermanentFailure;
import java.io.IOException;

/** What a line of {@code batch} must hold. */
final class Question {
  private Question() {}

  /**
   * @throws PermanentFailure when it is missing, or no text
   */
  static String text(JsonNode question, String name) {
    JsonNode value = question.path(name);
    if (!value.isTextual()) {
      throw new PermanentFailure(name + (value.isMissingNode() ? " is missing" : " is no text"));
    }
    return value.textValue();
  }

  /**
   * @throws PermanentFailure when it is missing, or no Base64
   */
  static byte[] bytes(JsonNode question, String name) {
    text(question, name);
    try {
      return question.path(name).binaryValue();
    } catch (IOException e) {
      throw new PermanentFailure(name + " is no Base64", e);
    }
  }
}
