package io.chapar.feed;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeFilter;

/** Markup to the text that a reader sees. */
final class PlainText implements NodeFilter {
  private static final Set<String> UNSEEN = Set.of("script", "style", "template");

  private final StringBuilder seen = new StringBuilder();

  static String of(Markup markup) {
    if (markup.source().indexOf('<') < 0) {
      return Spaces.collapse(Parser.unescapeEntities(markup.source(), false));
    }
    PlainText text = new PlainText();
    Fragments.parse(markup).filter(text);
    return Spaces.collapse(text.seen.toString());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      seen.append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (UNSEEN.contains(SafeHtml.name(element))) {
        return FilterResult.SKIP_ENTIRELY;
      }
      space(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      space(element);
    }
    return FilterResult.CONTINUE;
  }

  private void space(Element element) {
    String name = SafeHtml.name(element);
    if (name.equals("br") || Tag.isKnownTag(name) && Tag.valueOf(name).isBlock()) {
      seen.append(' ');
    }
  }
}
