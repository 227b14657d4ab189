package io.chapar.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON files of the corpora. */
final class Json {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static JsonNode read(Path file) throws IOException {
    return MAPPER.readTree(file.toFile());
  }

  /** A text; null where there is none, or an empty one. */
  static @Nullable String text(JsonNode object, String name) {
    String text = object.path(name).asText("");
    return text.isEmpty() || object.path(name).isNull() ? null : text;
  }

  /** Texts, of an array or of one text. */
  static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isTextual()) {
      texts.add(value.asText());
    }
    value.forEach(one -> texts.add(one.asText()));
    return texts.stream().filter(text -> !text.isEmpty()).toList();
  }
}
