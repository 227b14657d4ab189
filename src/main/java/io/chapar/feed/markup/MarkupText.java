package io.chapar.feed.markup;

import io.chapar.text.XmlSpaces;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Markup to the text that a reader sees. */
final class MarkupText implements NodeFilter {
  private static final Set<String> UNSEEN = Set.of("script", "style", "template");

  private final SeenText seen = new SeenText();

  static String of(Markup markup) {
    if (markup.source().indexOf('<') < 0) {
      return XmlSpaces.collapse(References.unescape(markup.source(), false));
    }
    SeenText plain = new SeenText();
    return PlainHtml.write(markup, plain) ? plain.words() : ofTree(markup);
  }

  static String ofTree(Markup markup) {
    MarkupText text = new MarkupText();
    Fragments.parse(markup).filter(text);
    return text.seen.words();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      seen.text(text.getWholeText());
    } else if (node instanceof Element element) {
      String name = SafeHtml.name(element);
      if (UNSEEN.contains(name)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      seen.open(name);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      seen.close(SafeHtml.name(element));
    }
    return FilterResult.CONTINUE;
  }
}
