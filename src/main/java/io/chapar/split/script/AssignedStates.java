package io.chapar.split.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that a script assigns to names: a literal, one that {@code JSON.parse} reads from a
 * string, or one that a function returns at once with its parameters bound, as Nuxt 2 writes.
 */
final class AssignedStates {
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?:^|[;,{(\\s])[\\w$.]++(?:\\[[\"'][\\w$]++[\"']])?\\s*+=\\s*+(?=[\\[{(\"'`J])");
  private static final int MOST = 20;

  private AssignedStates() {}

  static List<JsonNode> of(String script) {
    List<JsonNode> states = new ArrayList<>();
    Matcher assigned = ASSIGNED.matcher(script);
    int from = 0;
    for (int i = 0; i < MOST && assigned.find(from); i++) {
      ScriptText text = new ScriptText(script, assigned.end());
      Optional<JsonNode> state = read(text);
      state.ifPresent(states::add);
      from = state.isPresent() ? text.at() : assigned.end();
    }
    return states;
  }

  private static Optional<JsonNode> read(ScriptText text) {
    try {
      return Optional.of(state(text));
    } catch (IllegalArgumentException noLiteral) {
      return Optional.empty();
    }
  }

  private static JsonNode state(ScriptText text) {
    if (text.skip("(function")) {
      return returned(text);
    }
    JsonNode value = new ScriptLiteral(text, Map.of()).value();
    return value.isTextual() ? LooseJson.parse(decoded(value.asText())).orElse(value) : value;
  }

  /** As {@code decodeURIComponent} reads it. */
  private static String decoded(String json) {
    return json.startsWith("%7B") || json.startsWith("%5B")
        ? URLDecoder.decode(json.replace("+", "%2B"), UTF_8)
        : json;
  }

  /** {@code (function(a,b){return {…}}(1,2))}: the literal, read again once its names are bound. */
  private static JsonNode returned(ScriptText text) {
    text.seek("(");
    List<String> names = parameters(text);
    text.seek("return");
    ScriptText literal = text.copy();
    new ScriptLiteral(text, Map.of()).value();
    text.skip(';');
    text.expect('}');
    text.skip(')');
    List<JsonNode> values = new ScriptLiteral(text, Map.of()).arguments();
    Map<String, JsonNode> bound = new HashMap<>();
    for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
      bound.put(names.get(i), values.get(i));
    }
    return new ScriptLiteral(literal, bound).value();
  }

  private static List<String> parameters(ScriptText text) {
    List<String> names = new ArrayList<>();
    while (!text.skip(')')) {
      names.add(text.word());
      text.skip(',');
    }
    return names;
  }
}
