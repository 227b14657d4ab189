package io.chapar.extract.language;

/**
 * A table's names as an article spells them: «O‘zbekiston» is «Oʻzbekiston» in official Uzbek, and
 * «Ўзбекистон» in Cyrillic letters.
 */
public final class NameSpelling {
  private static final char TURNED_COMMA = '\u02BB';

  private final Alphabet alphabet;
  private final boolean turned;
  private final boolean other;

  public NameSpelling(String text, Alphabet alphabet) {
    this.alphabet = alphabet;
    turned = text.indexOf(TURNED_COMMA) >= 0;
    other = alphabet.writes(text);
  }

  public String of(String name) {
    return other ? alphabet.fromTables(name) : turned ? name.replace('\u2018', TURNED_COMMA) : name;
  }
}
