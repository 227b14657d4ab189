package io.chapar.split.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Reads JSON as pages contain it: with raw line ends in strings, comments, trailing commas. */
public final class LooseJson {
  private static final int DEEPEST = 200;
  private static final JsonMapper MAPPER = mapper();

  private LooseJson() {}

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    return mapper;
  }

  /** Empty when not even the mended text is JSON. */
  public static Optional<JsonNode> parse(String text) {
    String json = trim(text);
    return strict(json).or(() -> strict(BrokenJson.mend(json)));
  }

  private static Optional<JsonNode> strict(String json) {
    try {
      return Optional.ofNullable(MAPPER.readTree(json)).filter(JsonNode::isContainerNode);
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  /**
   * From the first bracket to the last: drops CDATA marks, HTML comments and a closing semicolon.
   */
  private static String trim(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) != '{' && text.charAt(start) != '[') {
      start++;
    }
    if (text.startsWith("[CDATA[", start)) {
      start =
          Math.max(start, Math.min(indexOrEnd(text, '{', start), indexOrEnd(text, '[', start + 7)));
    }
    int end = endOfClosing(text, text.length());
    while (end > 3 && text.startsWith("]]", end - 2) && text.startsWith(">", end)) {
      end = endOfClosing(text, end - 2);
    }
    return start < end ? text.substring(start, end) : "";
  }

  /** Behind the last bracket that closes before the end; 0 when there is none. */
  private static int endOfClosing(String text, int before) {
    int end = before;
    while (end > 0 && text.charAt(end - 1) != '}' && text.charAt(end - 1) != ']') {
      end--;
    }
    return end;
  }

  private static int indexOrEnd(String text, char c, int from) {
    int at = text.indexOf(c, from);
    return at < 0 ? text.length() : at;
  }
}
