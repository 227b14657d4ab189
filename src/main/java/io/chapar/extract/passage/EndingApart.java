package io.chapar.extract.passage;

import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Token;
import org.jspecify.annotations.Nullable;

/** Endings that a joiner parts from the word, as «ارزان‌تر», but not «دفتر», is written. */
final class EndingApart {
  /** What the table says of an ending that other words have without a joiner. */
  private static final String APART = "apart";

  private static final char JOINER = '\u200C';

  private EndingApart() {}

  /** The affix; null where the word lacks the joiner that it asks for. */
  static Affixes.@Nullable Affix of(Affixes.@Nullable Affix affix, String text, Token word) {
    return affix == null || isMarked(affix, text, word) ? affix : null;
  }

  private static boolean isMarked(Affixes.Affix affix, String text, Token word) {
    int begin = word.end() - affix.end().length();
    return !affix.field(0).equals(APART)
        || begin > word.start() && text.charAt(begin - 1) == JOINER;
  }
}
