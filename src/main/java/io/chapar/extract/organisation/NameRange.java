package io.chapar.extract.organisation;

import io.chapar.article.Facts.Span;
import io.chapar.extract.body.DescribedName;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.OwnLand;
import io.chapar.extract.passage.Passage;

/**
 * An organisation's name in a passage.
 *
 * @param key what all its forms share, as far as the tables know
 * @param alias the key of the short form that the article gives it here; empty when it gives none
 * @param called the name without endings; empty when it is as written
 * @param known from a table of organisations
 */
public record NameRange(
    Passage passage, int from, int to, String key, String alias, boolean known, String called) {
  NameRange called(String name) {
    return new NameRange(passage, from, to, key, alias, known, name);
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

  /** «گاردین» of «روزنامه گاردین»; the end where the head is a part of the name. */
  int afterDescription() {
    Match head = passage.at(Kind.BODY, from);
    return head != null && head.to() < to && head.field(1).equals(DescribedName.SAYS)
        ? head.to()
        : to;
  }

  Span span() {
    return passage.span(from, to, known ? "organisation-known" : "organisation-head");
  }
}
