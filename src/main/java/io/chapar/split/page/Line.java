package io.chapar.split.page;

import io.chapar.article.CpuBudget;
import io.chapar.split.wording.Letters;

/**
 * One paragraph, heading, list item or table row of a page.
 *
 * @param box the innermost element of note that holds it
 * @param tag the element that makes it a line: p, div, li, h1 to h6, blockquote, tr, pre,
 *     figcaption
 * @param text with white space folded
 * @param linked how many of its characters stand in links
 * @param strong how many of its characters are bold
 * @param prose how much running text the line holds, in letters of an alphabet; 0 if it is
 *     something else
 */
public record Line(Box box, String tag, String text, int linked, int strong, int prose) {
  private static final int SHORT_SENTENCE = 40;
  private static final int LONG_LINE = 80;

  static Line of(Box box, String tag, String text, int linked, int strong) {
    CpuBudget.tick();
    Line bare = new Line(box, tag, text, linked, strong, 0);
    return new Line(box, tag, text, linked, strong, bare.weighed());
  }

  public int length() {
    return text.length();
  }

  public boolean isHeading() {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  public double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
  }

  private int weighed() {
    if (isHeading() || tag.equals("figcaption") || linkDensity() > 0.5) {
      return 0;
    }
    int weight = Letters.weight(text);
    boolean reads = weight >= LONG_LINE || weight >= SHORT_SENTENCE && Letters.endsSentence(text);
    return !reads ? 0 : tag.equals("li") || tag.equals("tr") ? weight / 3 : weight;
  }

  /** Whether an element of this tag holds the line. */
  public boolean isInside(String element) {
    CpuBudget.tick();
    Box at = box;
    while (at != null && !at.tag().equals(element)) {
      at = at.parent();
    }
    return at != null;
  }

  /** Whether an element of this role holds the line. */
  public boolean isIn(Role role) {
    CpuBudget.tick();
    for (Box at = box; at != null; at = at.parent()) {
      if (at.role() == role) {
        return true;
      }
    }
    return false;
  }
}
