package io.chapar.extract.passage;

import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes words of a passage look like those of a form; a word is asked about many times. */
final class WordAffixes {
  private static final int FORMS = Form.values().length;

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
  Affixes.@Nullable Affix of(Form form, int i) {
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

  private Affixes.Affix find(Form form, int i) {
    Affixes.Affix found = language.affix(form, tokens[i].folded());
    Affixes.Affix affix = EndingApart.of(found, text, tokens[i]);
    return affix == null ? NONE : affix;
  }
}
