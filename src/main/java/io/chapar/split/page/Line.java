package io.chapar.split.page;

import io.chapar.article.CpuBudget;
import io.chapar.split.tuning.Threshold;
import io.chapar.split.wording.Letters;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph, heading, list item or table row of a page. Of one thread, as what is asked for
 * often is read from the text once.
 */
public final class Line {
  private static final int SHORT_SENTENCE = 40;
  private static final int LONG_LINE = 80;
  private static final double HALF_LINK = Threshold.HALF_LINK.value();

  private final Box box;
  private final String tag;
  private final String text;
  private final int linked;
  private final int strong;
  private final boolean heading;
  private final int weight;
  private final int prose;
  private @Nullable String folded;

  Line(Box box, String tag, String text, int linked, int strong) {
    CpuBudget.tick();
    this.box = box;
    this.tag = tag;
    this.text = text;
    this.linked = linked;
    this.strong = strong;
    heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    weight = Letters.weight(text);
    prose = told();
  }

  /** The innermost element of note that holds it. */
  public Box box() {
    return box;
  }

  /**
   * The element that makes it a line: p, div, li, h1 to h6, blockquote, tr, pre, figcaption, dt,
   * dd.
   */
  public String tag() {
    return tag;
  }

  /** With white space folded. */
  public String text() {
    return text;
  }

  /** The text as {@link Letters#fold} has it. */
  public String folded() {
    String known = folded;
    if (known == null) {
      known = Letters.fold(text);
      folded = known;
    }
    return known;
  }

  public int length() {
    return text.length();
  }

  /** How many of its characters stand in links. */
  public int linked() {
    return linked;
  }

  /** How many of its characters are bold. */
  public int strong() {
    return strong;
  }

  /** Its length in letters of an alphabet, as {@link Letters#weight} has it. */
  public int weight() {
    return weight;
  }

  /** How much running text the line holds, by its weight; 0 if it is something else. */
  public int prose() {
    return prose;
  }

  public boolean isHeading() {
    return heading;
  }

  public double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
  }

  private int told() {
    if (heading || tag.equals("figcaption") || linkDensity() > HALF_LINK) {
      return 0;
    }
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
    if (!box.wasIn(role)) {
      return false;
    }
    CpuBudget.tick();
    for (Box at = box; at != null; at = at.parent()) {
      if (at.role() == role) {
        return true;
      }
    }
    return false;
  }
}
