package io.chapar.split;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The article's text out of the state that a framework embeds as JSON (Next.js, Redux, Apollo and
 * the like), for pages whose HTML is empty until scripts run. The article is the object that bears
 * the page's title and holds most text.
 */
final class StateText {
  private static final int LARGEST = 4_000_000;
  private static final int MOST_NODES = 200_000;
  private static final int PARAGRAPH = 60;
  private static final int MOST_PARAGRAPHS = 2_000;
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

  /**
   * @param titles folded titles that the page declares
   */
  StateText(Set<String> titles) {
    this.titles = titles;
  }

  /** A paragraph a line; empty when no state holds the article. */
  Optional<String> read(org.jsoup.nodes.Document page) {
    Set<String> best = Set.of();
    for (Element script : page.getElementsByTag("script")) {
      if (isState(script)) {
        Set<String> found = LooseJson.parse(script.data()).map(this::article).orElse(Set.of());
        best = length(found) > length(best) ? found : best;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", best));
  }

  private static boolean isState(Element script) {
    String data = script.data();
    boolean json = script.attr("type").equals("application/json");
    boolean assigned = data.indexOf('=') >= 0 && data.indexOf('=') < data.indexOf('{');
    return data.length() > PARAGRAPH && data.length() < LARGEST && (json || assigned);
  }

  private Set<String> article(JsonNode state) {
    Set<String> best = Set.of();
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(state);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.pop();
      if (isTitled(node)) {
        Set<String> found = paragraphs(node);
        best = length(found) > length(best) ? found : best;
      }
      node.forEach(child -> pushContainer(open, child));
    }
    return best;
  }

  private static void pushContainer(Deque<JsonNode> open, JsonNode child) {
    if (child.isContainerNode()) {
      open.push(child);
    }
  }

  private boolean isTitled(JsonNode node) {
    return node.isObject()
        && TITLES.stream().anyMatch(key -> titles.contains(Letters.fold(text(node.path(key)))));
  }

  private static String text(JsonNode node) {
    return node.isObject() ? node.path("rendered").asText("") : node.asText("");
  }

  /** The running texts under the node, in its order, each once. */
  private static Set<String> paragraphs(JsonNode article) {
    Set<String> paragraphs = new LinkedHashSet<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(article);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.pop();
      if (node.isTextual()) {
        add(paragraphs, node.asText());
      } else {
        pushChildren(open, node);
      }
    }
    return paragraphs;
  }

  private static void pushChildren(Deque<JsonNode> open, JsonNode node) {
    Deque<JsonNode> children = new ArrayDeque<>();
    if (node.isObject()) {
      Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
      fields.forEachRemaining(
          field -> {
            if (!APART.contains(field.getKey())) {
              children.push(field.getValue());
            }
          });
    } else {
      node.forEach(children::push);
    }
    children.forEach(open::push);
  }

  private static void add(Set<String> paragraphs, String text) {
    if (text.length() < PARAGRAPH
        || text.indexOf(' ') < 0
        || paragraphs.size() >= MOST_PARAGRAPHS) {
      return;
    }
    if (text.contains("<p") || text.contains("</")) {
      Jsoup.parseBodyFragment(text)
          .select("p, li, h2, h3, blockquote")
          .forEach(element -> paragraphs.add(element.text()));
    } else if (Letters.endsWithStop(text.strip()) && text.indexOf('{') < 0) {
      paragraphs.add(text.strip());
    }
  }

  private static int length(Set<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
