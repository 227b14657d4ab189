package io.chapar.normalise;

import java.util.List;

/** Persian and Dari prose to one spelling. The rules run in an order that later ones rely on. */
final class PersianText {
  private final PersianWords words;

  PersianText(Lexicon lexicon) {
    this.words = new PersianWords(lexicon);
  }

  String normalise(String text, PageEvidence page) {
    List<Piece> pieces = Pieces.of(PersianLetters.fold(text));
    pieces = PersianSigns.shape(pieces);
    pieces = PersianNumbers.write(pieces);
    return PersianSpacing.write(words.repair(pieces, page));
  }
}
