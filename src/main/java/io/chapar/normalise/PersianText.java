package io.chapar.normalise;

/** Persian and Dari prose to one spelling: first the characters, then the pieces that they make. */
final class PersianText {
  private final Lexicon lexicon;

  PersianText(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  String normalise(String text, PageEvidence page) {
    return new PersianProse(PersianLetters.fold(text), lexicon, page).write();
  }
}
