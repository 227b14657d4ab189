package io.chapar.split.script;

import static io.chapar.split.script.JsonKeys.first;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A text, or a paragraph whose words stand in pieces, as editors keep them: {@code
 * {"children":[{"text":"The "},{"text":"bridge"}]}}, also with links among the pieces.
 */
final class RichText {
  private static final String[] PIECES = {"children", "content", "nodes"};
  private static final String[] WORDS = {"text", "value"};
  private static final String CLOSING = ".,;:!?)]»”’…،؛؟";
  private static final int MOST_PIECES = 100;
  private static final int MOST_TRIED = 10;

  private final Effort effort;

  RichText(Effort effort) {
    this.effort = effort;
  }

  /** Empty when the node is neither. */
  String of(JsonNode node) {
    return node.isTextual() ? node.asText() : hasWords(node) ? join(node) : "";
  }

  /** Whether the pieces are texts that run on from one to the next, not paragraphs. */
  private boolean hasWords(JsonNode node) {
    JsonNode pieces = pieces(node);
    boolean runs = pieces.size() == 1 && isText(pieces.path(0));
    for (int i = 1; i < Math.min(pieces.size(), MOST_TRIED) && !runs; i++) {
      boolean texts = isText(pieces.get(i - 1)) || isText(pieces.get(i));
      runs = texts && runOn(join(pieces.get(i - 1)), join(pieces.get(i)));
    }
    return runs;
  }

  /** A list; missing where the node has none. */
  private static JsonNode pieces(JsonNode node) {
    JsonNode pieces = first(node, PIECES);
    return pieces.isArray() ? pieces : MissingNode.getInstance();
  }

  private static boolean isText(JsonNode piece) {
    return first(piece, WORDS).isTextual();
  }

  private static boolean runOn(String text, String next) {
    return !text.isEmpty()
        && !next.isEmpty()
        && (Character.isWhitespace(text.charAt(text.length() - 1))
            || Character.isWhitespace(next.charAt(0))
            || CLOSING.indexOf(next.charAt(0)) >= 0);
  }

  private String join(JsonNode node) {
    StringBuilder text = new StringBuilder();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(node));
    for (int i = 0; i < MOST_PIECES && !open.isEmpty() && !effort.isSpent(); i++) {
      JsonNode piece = open.pop();
      String words = first(piece, WORDS).asText("");
      text.append(words);
      JsonNode pieces = pieces(piece);
      int most = Math.min(pieces.size(), MOST_PIECES);
      effort.spend(words.length() + most + 1);
      for (int last = most - 1; last >= 0; last--) {
        open.push(pieces.get(last));
      }
    }
    return text.toString();
  }
}
