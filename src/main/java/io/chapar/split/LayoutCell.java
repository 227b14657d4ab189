package io.chapar.split;

import org.jsoup.nodes.Element;

/** The only cell of its row: no part of a table, but of a page that is laid out by one. */
final class LayoutCell {
  private static final String BLOCKS = "p, div, br, h1, h2, h3, ul, ol, table";

  private LayoutCell() {}

  /** Whether text in it is parted as text in any other block is. */
  static boolean holdsBlocks(Element element) {
    return is(element) && element.selectFirst(BLOCKS) != null;
  }

  private static boolean is(Element element) {
    Element row = element.parent();
    return element.normalName().equals("td") && row != null && row.childrenSize() == 1;
  }
}
