package io.chapar.split.metadata;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an element that states a value, such as a name. Hundreds of them may stand in each
 * other, around all of a page: what holds more than a value is not read to its end.
 */
public final class BriefText implements NodeFilter {
  private static final int MOST_NODES = 500;

  private int nodes;
  private int characters;

  private BriefText() {}

  /** Empty when the element holds more than {@link Claims#LONGEST} characters. */
  public static String of(Element element) {
    BriefText brief = new BriefText();
    element.filter(brief);
    return brief.isOver() ? "" : element.text();
  }

  private boolean isOver() {
    return nodes > MOST_NODES || characters > Claims.LONGEST;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    nodes++;
    characters += node instanceof TextNode text ? text.getWholeText().length() : 0;
    return isOver() ? FilterResult.STOP : FilterResult.CONTINUE;
  }
}
