package io.chapar.extract.organisation;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.Acronyms;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * "Genghis Capital analyst Churchill Ogutu": words with capital letters that no table knows, before
 * an office that somebody has in a company or club.
 */
final class Employer {
  /** What the table says of an office in a body, whatever it is called. */
  private static final String BODY = "body";

  /** What it says of one in a club, which may be called by its town. */
  private static final String CLUB = "club";

  private static final int MOST_WORDS = 4;

  private final Passage passage;
  private final Language.Offices order;

  Employer(Passage passage) {
    this.passage = passage;
    order = passage.language().offices();
  }

  /** The token after the name that begins at the token; the token itself where none does. */
  int end(int i) {
    boolean may =
        passage.language().capitals()
            && order != Language.Offices.FIRST
            && passage.capital(i)
            && !passage.capital(i - 1);
    return may ? beforeOffice(i) : i;
  }

  private boolean isUnknown(int i) {
    return passage.free(i) && (!Acronyms.isKnown(passage, i) || passage.is(Kind.BODY, i));
  }

  private int beforeOffice(int from) {
    int to = words(from);
    if (to == from) {
      return from;
    }
    Match office = passage.at(Kind.ROLE, to);
    boolean opens = from == passage.sentences().of(from).from() && to == from + 1;
    boolean whole = order == Language.Offices.LAST || !opens;
    boolean person = office != null && passage.capital(office.to());
    boolean bare = passage.token(to - 1).suffix().isEmpty();
    return whole && isHeld(office) && person && bare ? to : from;
  }

  /** The token after the words, right before an office; the first token where none follows. */
  private int words(int from) {
    int to = from;
    while (to < from + MOST_WORDS && passage.capital(to) && !passage.is(Kind.ROLE, to)) {
      to++;
    }
    boolean unknown = passage.is(Kind.ROLE, to);
    for (int i = from; unknown && i < to; i++) {
      unknown = isUnknown(i);
    }
    return unknown ? to : from;
  }

  private static boolean isHeld(@Nullable Match office) {
    return says(office, BODY) || says(office, CLUB);
  }

  private static boolean says(@Nullable Match office, String what) {
    return office != null && office.field(1).equals(what);
  }
}
