package io.chapar.split.script;

import static io.chapar.split.script.LooseJson.first;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.chapar.split.wording.Letters;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Entities;

/**
 * The article's text out of the state that a framework embeds as JSON (Next.js, Nuxt, Redux, Apollo
 * and the like), for pages whose HTML is empty until scripts run. The article is the object that
 * bears the page's title and holds most text.
 */
public final class StateText {
  private static final int MOST_NODES = 100_000;
  private static final int MOST_CHARACTERS = 20_000_000;
  private static final int PARAGRAPH = 60;
  private static final int MOST_PARAGRAPHS = 2_000;
  private static final int MOST_TITLED = 20;
  private static final Set<String> TITLES = Set.of("title", "headline", "headLine", "name");

  /** Keys of texts about an article or beside its text. */
  private static final Set<String> APART =
      Set.of(
          "description",
          "summary",
          "excerpt",
          "teaser",
          "abstract",
          "alt",
          "altText",
          "caption",
          "credit",
          "copyright",
          "title",
          "headline",
          "seo",
          "meta",
          "metadata",
          "related",
          "relatedArticles",
          "recommendations",
          "url",
          "href",
          "bio",
          "tracking",
          "analytics");

  private final Set<String> titles;
  private final Function<Collection<String>, List<String>> reader;
  private final Effort effort = new Effort(MOST_CHARACTERS);
  private final RichText rich = new RichText(effort);
  private Set<String> best = Set.of();
  private JsonNode bearer = MissingNode.getInstance();

  /**
   * @param titles folded titles that the page declares
   * @param reader what is text of pieces of HTML that follow each other, a paragraph an element
   */
  public StateText(Set<String> titles, Function<Collection<String>, List<String>> reader) {
    this.titles = titles;
    this.reader = reader;
  }

  /**
   * The article in a state.
   *
   * @param node its object
   * @param text a paragraph a line
   */
  public record Found(JsonNode node, String text) {}

  /** Empty when no state holds the article. */
  public Optional<Found> read(PageStates states) {
    for (JsonNode state : states.all()) {
      look(state);
    }
    Set<String> paragraphs = new LinkedHashSet<>(best.isEmpty() ? List.of() : reader.apply(best));
    return paragraphs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(bearer, String.join("\n", paragraphs)));
  }

  private void look(JsonNode state) {
    Nodes nodes = new Nodes(state);
    for (int titled = 0; nodes.hasNext() && titled < MOST_TITLED; ) {
      JsonNode node = nodes.next();
      if (isTitled(node)) {
        titled++;
        Set<String> found = paragraphs(node);
        bearer = length(found) > length(best) ? node : bearer;
        best = longer(found, best);
      }
    }
  }

  private boolean isTitled(JsonNode node) {
    return node.isObject()
        && TITLES.stream().anyMatch(key -> titles.contains(Letters.fold(text(node.path(key)))));
  }

  private static String text(JsonNode node) {
    return node.isObject() ? node.path("rendered").asText("") : node.asText("");
  }

  /** The running texts under the node as pieces of HTML, in its order, each once. */
  private Set<String> paragraphs(JsonNode article) {
    Set<String> paragraphs = new LinkedHashSet<>();
    Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(article);
    while (!open.isEmpty() && seen.size() < MOST_NODES && !effort.isSpent()) {
      JsonNode node = open.pop();
      if (!seen.add(node)) {
        continue;
      }
      String text = rich.of(node);
      if (text.isEmpty()) {
        pushChildren(open, node);
      } else {
        add(paragraphs, text);
      }
    }
    return paragraphs;
  }

  private static void pushChildren(Deque<JsonNode> open, JsonNode node) {
    Deque<JsonNode> children = new ArrayDeque<>();
    if (node.isObject()) {
      node.properties().stream()
          .filter(field -> !APART.contains(field.getKey()))
          .forEach(field -> children.push(field.getValue()));
    } else {
      node.forEach(children::push);
    }
    children.forEach(open::push);
  }

  private void add(Set<String> paragraphs, String text) {
    effort.spend(text.length());
    if (text.length() < PARAGRAPH
        || text.indexOf(' ') < 0
        || paragraphs.size() >= MOST_PARAGRAPHS) {
      return;
    }
    if (text.contains("<p") || text.contains("</") || text.contains("<br")) {
      paragraphs.add(text);
    } else if (Letters.endsWithStop(text.strip()) && text.indexOf('{') < 0) {
      text.strip().lines().forEach(line -> paragraphs.add("<p>" + Entities.escape(line) + "</p>"));
    }
  }

  private static Set<String> longer(Set<String> found, Set<String> best) {
    return length(found) > length(best) ? found : best;
  }

  private static int length(Set<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  /**
   * A text, or a paragraph whose words stand in pieces, as editors keep them: {@code
   * {"children":[{"text":"The "},{"text":"bridge"}]}}, also with links among the pieces.
   */
  private static final class RichText {
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

  /**
   * How much of a page's states is read: by references, one text may stand in them at any number of
   * places.
   */
  private static final class Effort {
    private int left;

    /**
     * @param characters and nodes that may be read
     */
    Effort(int characters) {
      this.left = characters;
    }

    void spend(int characters) {
      left -= Math.min(left, characters);
    }

    boolean isSpent() {
      return left <= 0;
    }
  }
}
