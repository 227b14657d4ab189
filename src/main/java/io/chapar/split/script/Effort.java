package io.chapar.split.script;

/**
 * How much of a page's states is read: by references, one text may stand in them at any number of
 * places.
 */
final class Effort {
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
