package io.chapar.extract;

/** A table's names as an article spells them: «O‘zbekiston» is «Oʻzbekiston» in official Uzbek. */
final class Spelling {
  private static final char TURNED_COMMA = '\u02BB';

  private final boolean turned;

  Spelling(String text) {
    turned = text.indexOf(TURNED_COMMA) >= 0;
  }

  String of(String name) {
    return turned ? name.replace('\u2018', TURNED_COMMA) : name;
  }
}
