package io.chapar.split.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a literal of JavaScript (ECMAScript, 13.2) as JSON, running nothing: keys without quotes,
 * strings in any quotes, {@code !0} and {@code void 0}. Of a call its first argument is taken, as
 * of {@code new Date(0)}; a name is what it is bound to, else null.
 */
final class ScriptLiteral {
  private static final int DEEPEST = 200;
  private static final int LONGEST_NUMBER = 40;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ScriptText script;
  private final Map<String, JsonNode> bound;
  private int depth;

  /**
   * @param script stands before the literal, and after it when it was read
   * @param bound what names stand for
   */
  ScriptLiteral(ScriptText script, Map<String, JsonNode> bound) {
    this.script = script;
    this.bound = bound;
  }

  /**
   * @throws IllegalArgumentException when it is no literal, or too deep
   */
  JsonNode value() {
    if (++depth > DEEPEST) {
      throw new IllegalArgumentException("deeper than " + DEEPEST);
    }
    JsonNode value =
        switch (script.peek()) {
          case '{' -> object();
          case '[' -> array();
          case '"', '\'', '`' -> JSON.textNode(script.string());
          case '!' -> negated();
          default -> word(script.word());
        };
    depth--;
    return value;
  }

  private JsonNode object() {
    ObjectNode object = JSON.objectNode();
    script.expect('{');
    while (!script.skip('}')) {
      String key = script.isQuote() ? script.string() : script.word();
      boolean bare = script.peek() == ',' || script.peek() == '}';
      object.set(key, bare ? word(key) : valueAfterColon());
      script.skip(',');
    }
    return object;
  }

  private JsonNode valueAfterColon() {
    script.expect(':');
    return value();
  }

  private JsonNode array() {
    ArrayNode array = JSON.arrayNode();
    script.expect('[');
    while (!script.skip(']')) {
      array.add(script.peek() == ',' ? JSON.nullNode() : value());
      script.skip(',');
    }
    return array;
  }

  /** The values between round brackets. */
  List<JsonNode> arguments() {
    List<JsonNode> arguments = new ArrayList<>();
    script.expect('(');
    while (!script.skip(')')) {
      arguments.add(value());
      script.skip(',');
    }
    return arguments;
  }

  /** {@code !0} is true, {@code !1} is false. */
  private JsonNode negated() {
    script.expect('!');
    return JSON.booleanNode(script.word().equals("0"));
  }

  private JsonNode word(String word) {
    return switch (word) {
      case "true", "false" -> JSON.booleanNode(word.equals("true"));
      case "new" -> value();
      case "void" -> nothing(value());
      default -> script.peek() == '(' ? called() : named(word);
    };
  }

  private static JsonNode nothing(JsonNode operand) {
    return JSON.nullNode();
  }

  private JsonNode called() {
    List<JsonNode> arguments = arguments();
    return arguments.isEmpty() ? JSON.nullNode() : arguments.get(0);
  }

  private JsonNode named(String word) {
    return "-.0123456789".indexOf(word.charAt(0)) >= 0
        ? number(word)
        : bound.getOrDefault(word, JSON.nullNode());
  }

  private static JsonNode number(String word) {
    try {
      return word.length() > LONGEST_NUMBER
          ? JSON.nullNode()
          : JSON.numberNode(new BigDecimal(word));
    } catch (NumberFormatException hexadecimalOrMinusInfinity) {
      return JSON.nullNode();
    }
  }
}
