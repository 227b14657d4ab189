package io.chapar.extract.name;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * «Китайская Veldtronics», «Karasu Bank»: a company in Latin letters where the language has others,
 * by the adjective before it or by a word of it that heads such names.
 */
public record LatinName(Passage passage) {
  /** What the table of bodies says of words that head names in Latin letters. */
  private static final String LATIN = "latin";

  private static final int MOST_WORDS = 5;

  /** The token after the name that begins at the token; the token itself where none does. */
  public int end(int from) {
    boolean may =
        passage.language().offices() == Language.Offices.FIRST
            && isPart(from)
            && !isPart(from - 1)
            && !passage.mark(from - 1, "«“\"");
    int to = from;
    while (may && to - from < MOST_WORDS && isPart(to)) {
      to++;
    }
    boolean named = to > from && (isHeaded(from, to) || isDescribed(from) || isHeld(from, to));
    return named ? to : from;
  }

  /** «Директор агентства Veldtronics Инна Орлова»: between an office and the name of its holder. */
  private boolean isHeld(int from, int to) {
    Match given = passage.capital(to) ? passage.at(Kind.GIVEN, to) : null;
    boolean name = given != null && !given.inflected() && passage.capital(given.to());
    int head = from - 1;
    return name
        && passage.word(head)
        && !passage.capital(head)
        && !passage.anyOf(head, Kind.PREPOSITION, Kind.VERB, Kind.AND, Kind.STOP)
        && passage.is(Kind.BODY, head);
  }

  private boolean isPart(int i) {
    return passage.capital(i) && passage.free(i) && isLatin(passage.token(i).folded());
  }

  static boolean isLatin(String word) {
    return Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.LATIN;
  }

  private boolean isHeaded(int from, int to) {
    for (int i = from; to > from + 1 && i < to; i++) {
      if (isHead(passage.at(Kind.BODY, i))) {
        return true;
      }
    }
    return false;
  }

  public static boolean isHead(@Nullable Match body) {
    return body != null && body.field(0).equals(LATIN);
  }

  /** After a land's adjective in small letters. */
  private boolean isDescribed(int from) {
    boolean small = !passage.capital(from - 1);
    return small && passage.fits(Form.COMPANYLAND, from - 1) && isWord(from);
  }

  /** «Patriot» is one, «F-16» or «HIMARS» none. */
  private boolean isWord(int i) {
    return passage.token(i).shape() == Token.Shape.CAPITAL;
  }
}
