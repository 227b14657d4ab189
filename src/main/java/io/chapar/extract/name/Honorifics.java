package io.chapar.extract.name;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** Titles before a person's name. */
public record Honorifics(Passage passage) {
  /** What the table says of those that are given names too. */
  public static final String GIVEN_TOO = "given";

  /** The token after those that begin at the token. */
  public int after(int i) {
    int from = i;
    while (passage.is(Kind.HONORIFIC, from) && !isGivenName(from)) {
      from = passage.after(Kind.HONORIFIC, from);
      from = passage.mark(from, ".") ? from + 1 : from;
    }
    return from;
  }

  /** «امیر» is a rank before a whole name, and else may be part of one. */
  private boolean isGivenName(int i) {
    Match honorific = passage.at(Kind.HONORIFIC, i);
    return honorific != null
        && honorific.field(0).equals(GIVEN_TOO)
        && !passage.anyOf(i + 1, Kind.GIVEN, Kind.HONORIFIC);
  }

  /** «حاجی گل‌محمد، …», «ملا هبت‌الله گفت»: a title, a given name and no more. */
  static boolean lead(Passage passage, int from, int to) {
    Match title = passage.endingAt(Kind.HONORIFIC, from);
    boolean whole = title != null && title.field(0).isEmpty();
    return whole && (passage.mark(to, "،,") || passage.anyOf(to, Kind.VERB, Kind.ROLE));
  }
}
