package io.chapar.extract.block;

import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes words of a block look like those of a form; a word is asked about many times. */
final class WordAffixes {
  /** What the table says of an ending that other words have without a joiner. */
  private static final String APART = "apart";

  private static final char JOINER = '\u200C';
  private static final int FORMS = AffixClass.values().length;

  /** Of a word that was asked about, and looks otherwise. */
  private static final Affixes.Affix NONE = new Affixes.Affix("", "", false, 0, List.of());

  private final String text;
  private final Token[] tokens;
  private final Language language;
  private final Affixes.@Nullable Affix[][] known = new Affixes.Affix[FORMS][];

  WordAffixes(String text, Token[] tokens, Language language) {
    this.text = text;
    this.tokens = tokens;
    this.language = language;
  }

  /** Null where the token looks otherwise. */
  Affixes.@Nullable Affix of(AffixClass form, int i) {
    if (!language.has(form)) {
      return null;
    }
    Affixes.@Nullable Affix[] row = row(form.ordinal());
    Affixes.Affix affix = row[i];
    if (affix == null) {
      affix = find(form, i);
      row[i] = affix;
    }
    return affix == NONE ? null : affix;
  }

  private Affixes.@Nullable Affix[] row(int form) {
    if (known[form] == null) {
      known[form] = new Affixes.Affix[tokens.length];
    }
    return known[form];
  }

  private Affixes.Affix find(AffixClass form, int i) {
    Affixes.Affix found = language.affix(form, tokens[i].folded());
    return found == null || !isMarked(found, tokens[i]) ? NONE : found;
  }

  /** False of «دفتر» for an ending that a joiner parts from the word, as in «ارزان‌تر». */
  private boolean isMarked(Affixes.Affix affix, Token word) {
    int begin = word.end() - affix.end().length();
    return !affix.field(0).equals(APART)
        || begin > word.start() && text.charAt(begin - 1) == JOINER;
  }
}
