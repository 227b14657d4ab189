package io.chapar.split.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The states that frameworks embed in a page for their scripts to start from. They are read once,
 * when they are first asked for: most pages show their text. Of one thread.
 */
public final class PageStates {
  private static final int SHORTEST = 60;
  private static final int LARGEST = 4_000_000;

  private final Document page;
  private @Nullable List<JsonNode> states;

  public PageStates(Document page) {
    this.page = page;
  }

  List<JsonNode> all() {
    List<JsonNode> known = states;
    if (known == null) {
      known = read(page);
      states = known;
    }
    return known;
  }

  private static List<JsonNode> read(Document page) {
    List<JsonNode> states = new ArrayList<>();
    FlightRows flight = new FlightRows();
    for (Element script : page.getElementsByTag("script")) {
      String data = script.data();
      if (data.length() < SHORTEST || data.length() > LARGEST) {
        continue;
      }
      if (FlightRows.isPiece(data)) {
        flight.add(data);
      } else {
        states.addAll(of(script, data));
      }
    }
    states.add(flight.state());
    states.forEach(JsonReferences::followEntities);
    return states;
  }

  private static List<JsonNode> of(Element script, String data) {
    if (!script.attr("type").equals("application/json")) {
      return AssignedStates.of(data);
    }
    boolean flat = script.id().equals("__NUXT_DATA__");
    return LooseJson.parse(data).map(state -> flat ? FlatState.unfold(state) : state).stream()
        .toList();
  }

  /**
   * State that stands in one flat list, as Nuxt 3 writes it (the format of the library devalue): a
   * value of a list or an object is the place in the list where it stands; a list that begins with
   * a name wraps what stands at its second place.
   */
  private static final class FlatState {
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

  /**
   * The state that the app router of Next.js streams in pieces, {@code
   * self.__next_f.push([1,"…"])}: rows of React's flight format. A row is {@code id:JSON} and a
   * line end, or {@code id:T}, the number of bytes in hexadecimal, a comma and a text; {@code
   * "$id"} in one row stands for another.
   */
  private static final class FlightRows {
    private static final String PUSH = "__next_f.push(";
    private static final int TEXT = 1;

    private final StringBuilder stream = new StringBuilder();
    private final Map<String, JsonNode> rows = new HashMap<>();

    static boolean isPiece(String script) {
      return script.contains(PUSH);
    }

    void add(String script) {
      LooseJson.parse(script.substring(script.indexOf(PUSH) + PUSH.length()))
          .filter(piece -> piece.path(0).asInt() == TEXT)
          .map(piece -> piece.path(1).asText(""))
          .ifPresent(stream::append);
    }

    /** All rows, each with those that it names in their places. */
    JsonNode state() {
      byte[] bytes = stream.toString().getBytes(UTF_8);
      for (int at = 0; at < bytes.length; ) {
        at = row(bytes, at);
      }
      JsonNode state = JsonNodeFactory.instance.arrayNode().addAll(rows.values());
      JsonReferences.follow(state, this::named);
      return state;
    }

    /** The place after the row. */
    private int row(byte[] bytes, int start) {
      int colon = end(bytes, start, ':');
      String id = text(bytes, start, colon);
      boolean isText = colon + 1 < bytes.length && bytes[colon + 1] == 'T';
      int comma = isText ? end(bytes, colon, ',') : bytes.length;
      int length = isText ? length(text(bytes, colon + 2, comma)) : -1;
      if (length >= 0) {
        int end = (int) Math.min(bytes.length, comma + 1L + length);
        rows.put(id, JsonNodeFactory.instance.textNode(text(bytes, comma + 1, end)));
        return end;
      }
      int end = end(bytes, colon, '\n');
      LooseJson.parse(text(bytes, colon + 1, end)).ifPresent(row -> rows.put(id, row));
      return end + 1;
    }

    private static int length(String hexadecimal) {
      try {
        return Integer.parseInt(hexadecimal, 16);
      } catch (NumberFormatException noLength) {
        return -1;
      }
    }

    private static int end(byte[] bytes, int from, char sign) {
      int at = from;
      while (at < bytes.length && bytes[at] != sign) {
        at++;
      }
      return at;
    }

    private static String text(byte[] bytes, int from, int to) {
      return from < to ? new String(bytes, from, to - from, UTF_8) : "";
    }

    private JsonNode named(JsonNode node) {
      String name = node.isTextual() ? node.asText() : "";
      return name.startsWith("$") && name.length() < 12
          ? rows.getOrDefault(name.replaceFirst("^\\$[L@]?", ""), node)
          : node;
    }
  }

  /**
   * The values that a script assigns to names: a literal, one that {@code JSON.parse} reads from a
   * string, or one that a function returns at once with its parameters bound, as Nuxt 2 writes.
   */
  private static final class AssignedStates {
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

    /**
     * {@code (function(a,b){return {…}}(1,2))}: the literal, read again once its names are bound.
     */
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
}
