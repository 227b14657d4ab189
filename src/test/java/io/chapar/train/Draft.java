package io.chapar.train;

import io.chapar.split.plain.label.TextLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A text in the making: its pieces in order, each with the white space before it. */
final class Draft {
  private final List<Piece> pieces = new ArrayList<>();
  private int blocks;

  /**
   * @param block its number; pieces of one block are one paragraph
   * @param before the white space before it; empty where it is glued to the piece before
   */
  record Piece(TextLabel label, int block, String text, String before) {
    Piece text(String other) {
      return new Piece(label, block, other, before);
    }

    Piece before(String other) {
      return new Piece(label, block, text, other);
    }
  }

  /** The pieces, to be changed in place. */
  List<Piece> pieces() {
    return pieces;
  }

  /** How many blocks there are. */
  int blocks() {
    return blocks;
  }

  int newBlock() {
    return blocks++;
  }

  void add(TextLabel label, String text, String before) {
    pieces.add(new Piece(label, newBlock(), text, before));
  }

  void replaceAll(UnaryOperator<Piece> change) {
    pieces.replaceAll(change);
  }

  void replaceWith(List<Piece> others) {
    pieces.clear();
    pieces.addAll(others);
  }

  /** The places of the pieces that are the article's own text. */
  List<Integer> body() {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).label().isBody()) {
        places.add(i);
      }
    }
    return places;
  }
}
