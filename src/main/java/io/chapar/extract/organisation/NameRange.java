package io.chapar.extract.organisation;

import io.chapar.article.Facts.Span;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.OwnLand;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.tagger.FoundName;

/**
 * An organisation's name in a passage.
 *
 * @param key what all its forms share, as far as the tables know
 * @param alias the key of the short form that the article gives it here; empty when it gives none
 * @param called the name without endings; empty when it is as written
 * @param known from a table of organisations
 * @param rule the id of the rule that found it
 */
public record NameRange(
    Passage passage,
    int from,
    int to,
    String key,
    String alias,
    boolean known,
    String called,
    String rule) {
  /** As the tagger sees it: one that a table has is that of the table. */
  static NameRange tagged(FoundName name) {
    Passage passage = name.passage();
    Match known = passage.at(Kind.ORGANISATION, name.from());
    boolean whole = known != null && known.to() == name.to();
    String key =
        known != null && whole ? "@" + known.entry().name() : passage.key(name.from(), name.to());
    return new NameRange(passage, name.from(), name.to(), key, "", whole, "", name.rule());
  }

  NameRange called(String name) {
    return new NameRange(passage, from, to, key, alias, known, name, rule);
  }

  public String words() {
    return passage.words(from, to);
  }

  /** The token after its words without the language's own land at their end; 0 where none is. */
  int beforeLand() {
    for (int i = from + 2; i < to && !passage.language().capitals(); i++) {
      if (OwnLand.after(passage, i) == to) {
        return i;
      }
    }
    return 0;
  }

  Span span() {
    return passage.span(from, to, rule);
  }
}
