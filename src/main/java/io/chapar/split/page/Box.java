package io.chapar.split.page;

import io.chapar.article.CpuBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An element that holds lines: what is left of the page's tree once its text is read. */
public final class Box {
  private final @Nullable Box parent;
  private final String tag;
  private final List<Box> children = new ArrayList<>();
  private Role role;
  private final int named;
  private final int number;
  private final int first;
  private int end;
  private int chars;
  private int linked;
  private int prose;
  private int wholeProse;
  private boolean leadsAway;
  private boolean leadsHere;
  private boolean showsMedia;

  /**
   * @param number how many boxes of the page begin before it
   */
  Box(@Nullable Box parent, String tag, Role role, int first, int number) {
    this.parent = parent;
    this.tag = tag;
    this.role = role;
    this.named = 1 << role.ordinal() | (parent == null ? 0 : parent.named);
    this.first = first;
    this.number = number;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  void close(int end) {
    this.end = end;
    wholeProse = prose;
    if (parent != null) {
      parent.chars += chars;
      parent.linked += linked;
      parent.prose += prose;
      parent.leadsAway |= leadsAway;
      parent.leadsHere |= leadsHere;
      parent.showsMedia |= showsMedia;
    }
  }

  /**
   * It holds a link.
   *
   * @param away to another site, or to a part of the page itself
   * @param here to the page itself, or to an entry of it
   */
  void lead(boolean away, boolean here) {
    leadsAway |= away;
    leadsHere |= here;
  }

  public boolean leadsAway() {
    return leadsAway;
  }

  public boolean leadsHere() {
    return leadsHere;
  }

  /** It holds a picture, a film or a sound. */
  void showMedia() {
    showsMedia = true;
  }

  public boolean showsMedia() {
    return showsMedia;
  }

  void count(Line line) {
    chars += line.length();
    linked += line.linked();
    prose += line.prose();
  }

  public @Nullable Box parent() {
    return parent;
  }

  public String tag() {
    return tag;
  }

  public Role role() {
    return role;
  }

  /** Whether it, or a box that holds it, had the role at first: roles are only ever taken back. */
  boolean wasIn(Role role) {
    return (named & 1 << role.ordinal()) != 0;
  }

  public List<Box> children() {
    return children;
  }

  /** How many boxes of the page begin before it: its place among all of them. */
  public int number() {
    return number;
  }

  /** Index of the first line in it. */
  public int first() {
    return first;
  }

  /** Index after the last line in it. */
  public int end() {
    return end;
  }

  public int prose() {
    return prose;
  }

  public int length() {
    return chars;
  }

  /** Share of the text that stands in links, from 0 to 1. */
  public double linkDensity() {
    return chars == 0 ? 0 : (double) linked / chars;
  }

  /** Takes back a role that the amount of prose contradicts. */
  public void forgetRole() {
    role = Role.NONE;
  }

  /** Takes back a role that stands around the article's own title. */
  public void forgetRoleAround(int title) {
    if (holds(title) && prose > 0 && role != Role.TITLE && role != Role.HEAD) {
      forgetRole();
    }
  }

  /** Counts again what was taken out of it. */
  public void recount() {
    prose = wholeProse;
  }

  /** Takes its prose out of all that hold it. */
  public void discount() {
    int mine = prose;
    for (Box box = this; box != null; box = box.parent) {
      box.prose -= mine;
    }
  }

  /** Prose of the lines that it holds itself, not in a box within it. */
  public int ownProse() {
    CpuBudget.tick();
    int own = prose;
    for (Box child : children) {
      own -= child.prose;
    }
    return own;
  }

  public boolean holds(int line) {
    return first <= line && line < end;
  }

  public boolean isInside(Box other) {
    return first >= other.first && end <= other.end && isBelow(other);
  }

  private boolean isBelow(Box other) {
    return isWithin(box -> box == other);
  }

  /** Whether it, or a box that holds it, is such a one. */
  public boolean isWithin(Predicate<Box> such) {
    CpuBudget.tick();
    for (Box box = this; box != null; box = box.parent) {
      if (such.test(box)) {
        return true;
      }
    }
    return false;
  }
}
