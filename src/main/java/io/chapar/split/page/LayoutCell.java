package io.chapar.split.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The only cell of its row, with more text than a list of names, a picture's or a quote has: no
 * part of a table, but of a page that is laid out by one.
 */
final class LayoutCell {
  private static final String BLOCKS = "p, div, br, h1, h2, h3, ul, ol, table";

  private static final int FEWEST_LETTERS = 200;

  /** As cells may stand in cells, each is read no further. */
  private static final int MOST_NODES = 2_000;

  private LayoutCell() {}

  /** Whether text in it is parted as text in any other block is. */
  static boolean holdsBlocks(Element element) {
    return is(element) && element.selectFirst(BLOCKS) != null && holdsText(element);
  }

  private static boolean holdsText(Element cell) {
    return cell.nodeStream()
            .limit(MOST_NODES)
            .filter(node -> node instanceof TextNode words && !words.isBlank())
            .mapToInt(node -> ((TextNode) node).text().length())
            .sum()
        >= FEWEST_LETTERS;
  }

  private static boolean is(Element element) {
    Element row = element.parent();
    return element.normalName().equals("td") && row != null && row.childrenSize() == 1;
  }
}
