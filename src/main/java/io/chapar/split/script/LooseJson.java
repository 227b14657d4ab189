package io.chapar.split.script;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** Reads JSON as pages contain it: with raw line ends in strings, comments, trailing commas. */
public final class LooseJson {
  private static final int DEEPEST = 200;
  private static final String QUOTE = "&quot;";
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
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    return mapper;
  }

  /**
   * Empty when the text is neither JSON, mended or not, nor a literal of JavaScript; of several
   * values one behind the other a list.
   */
  public static Optional<JsonNode> parse(String text) {
    String json = trim(plain(text));
    return strict(json).or(() -> strict(BrokenJson.mend(json))).or(() -> literal(json));
  }

  /** The same, of what may be cut anywhere: all that stands before the cut. */
  public static Optional<JsonNode> parseCut(String text) {
    String plain = plain(text);
    return strict(trim(plain))
        .or(() -> strict(BrokenJson.mend(fromBracket(plain))))
        .or(() -> parse(plain));
  }

  /**
   * What several keys of an object may hold, as systems name one thing differently: the value of
   * the first key that has one; else what the first of all says of it.
   */
  public static JsonNode first(JsonNode node, String... keys) {
    for (String key : keys) {
      if (node.hasNonNull(key)) {
        return node.get(key);
      }
    }
    return node.path(keys[0]);
  }

  private static String plain(String text) {
    return text.contains(QUOTE) && text.indexOf('"') < 0 ? unescaped(text) : text;
  }

  /** Of what was escaped as if it stood in an attribute. */
  private static String unescaped(String text) {
    return Parser.unescapeEntities(text, false);
  }

  private static Optional<JsonNode> strict(String json) {
    ArrayNode all = MAPPER.createArrayNode();
    try (JsonParser parser = MAPPER.createParser(json)) {
      for (JsonNode one; (one = MAPPER.readTree(parser)) != null; ) {
        all.add(one);
      }
    } catch (IOException broken) {
      // What stands before it counts.
    }
    JsonNode found = all.size() == 1 ? all.get(0) : all;
    return Optional.of(found).filter(node -> node.isContainerNode() && !all.isEmpty());
  }

  /** Keys and strings in other quotes or none, {@code undefined}, commas that are missing. */
  private static Optional<JsonNode> literal(String text) {
    try {
      return Optional.of(new ScriptLiteral(new ScriptText(text, 0), Map.of()).value())
          .filter(JsonNode::isContainerNode);
    } catch (IllegalArgumentException | IndexOutOfBoundsException other) {
      return Optional.empty();
    }
  }

  private static String fromBracket(String text) {
    return text.substring(Math.min(indexOrEnd(text, '{', 0), indexOrEnd(text, '[', 0)));
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

  /**
   * Mends the two faults that hide most JSON-LD: quotes inside strings that nobody escaped, and
   * brackets that were never closed. A quote closes a string only if a structural sign follows it.
   * A string that is cut is no value.
   */
  private static final class BrokenJson {
    private final String broken;
    private final StringBuilder mended;
    private final StringBuilder open = new StringBuilder();
    private boolean inString;
    private int stringStart;

    private BrokenJson(String broken) {
      this.broken = broken;
      this.mended = new StringBuilder(broken.length() + 16);
    }

    static String mend(String broken) {
      BrokenJson work = new BrokenJson(broken);
      for (int at = 0; at < broken.length(); at++) {
        at = work.take(at);
      }
      return work.closed();
    }

    private int take(int at) {
      char c = broken.charAt(at);
      if (inString && c == '\\' && at + 1 < broken.length()) {
        mended.append(c).append(broken.charAt(at + 1));
        return at + 1;
      }
      if (c == '"') {
        quote(at);
      } else {
        structure(c);
        mended.append(c);
      }
      return at;
    }

    private void quote(int at) {
      boolean inner = inString && !closes(at);
      stringStart = inString ? stringStart : mended.length();
      mended.append(inner ? "\\\"" : "\"");
      inString = inner || !inString;
    }

    private boolean closes(int at) {
      int next = at + 1;
      while (next < broken.length() && Character.isWhitespace(broken.charAt(next))) {
        next++;
      }
      if (next >= broken.length() || ":}]".indexOf(broken.charAt(next)) >= 0) {
        return true;
      }
      return broken.charAt(next) == ',' && valueFollows(next + 1);
    }

    private boolean valueFollows(int at) {
      int next = at;
      while (next < broken.length() && Character.isWhitespace(broken.charAt(next))) {
        next++;
      }
      return next >= broken.length() || "\"{[tfn0123456789-}]".indexOf(broken.charAt(next)) >= 0;
    }

    private void structure(char c) {
      if (inString) {
        return;
      }
      if (c == '{' || c == '[') {
        open.append(c == '{' ? '}' : ']');
      } else if ((c == '}' || c == ']') && !open.isEmpty()) {
        open.setLength(open.length() - 1);
      }
    }

    private String closed() {
      mended.setLength(inString ? stringStart : mended.length());
      boolean valueless = mended.toString().stripTrailing().endsWith(":");
      return mended + (valueless ? "null" : "") + open.reverse();
    }
  }
}
