package io.chapar.extract.place;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Token;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.passage.CompoundVerb;
import io.chapar.extract.passage.Passage;

/** Words that no table knows, as far as they may be a place's name behind a word for its kind. */
final class RarePlace {
  private static final int MOST_WORDS = 2;

  private static final Kind[] OTHERS = {
    Kind.STOP,
    Kind.COMMON,
    Kind.ROLE,
    Kind.BODY,
    Kind.PLACE,
    Kind.GIVEN,
    Kind.ORGANISATION,
    Kind.DEMONYM,
    Kind.MONTH
  };

  private RarePlace() {}

  /** The token after one or two words that hardly an article uses; the token itself if none. */
  static int end(Passage passage, int from) {
    int i = from;
    while (i - from < MOST_WORDS && fits(passage, i)) {
      i++;
    }
    boolean whole = i > from && (NameWords.boundary(passage, i) || !fits(passage, i));
    return !whole ? from : CompoundVerb.ends(passage, i) ? i - 1 : i;
  }

  /** The token after a rare word with the article that is no plural; the token itself if none. */
  static int afterArticle(Passage passage, int i) {
    String word = passage.token(i).folded();
    boolean name =
        passage.language().isDefinite(word)
            && !NameWords.boundary(passage, i)
            && !passage.anyOf(i, OTHERS)
            && !passage.is(Kind.SURNAME, i)
            && !word.endsWith("ين")
            && !word.endsWith("ات");
    return name ? i + 1 : i;
  }

  private static boolean fits(Passage passage, int i) {
    return passage.language().capitals() ? isProper(passage, i) : isUnlisted(passage, i);
  }

  /** «деревня Малиновка»: in the nominative, whatever case the cue has. */
  private static boolean isProper(Passage passage, int i) {
    return passage.token(i).shape() == Token.Shape.CAPITAL
        && passage.word(i)
        && passage.free(i)
        && !passage.anyOf(i, OTHERS)
        && !passage.fits(Form.ADJECTIVE, i);
  }

  private static boolean isUnlisted(Passage passage, int i) {
    return !NameWords.boundary(passage, i)
        && passage.token(i).folded().length() > 2
        && isRare(passage, i)
        && !passage.fits(Form.NOTPLACE, i);
  }

  /** Where nothing is known of any word, one that no table has and that is no given name. */
  private static boolean isRare(Passage passage, int i) {
    boolean unknown = !passage.language().background().isKnown();
    boolean plain = !passage.language().capitals() && passage.language().has(Form.NOTPLACE);
    return unknown && plain
        ? !passage.anyOf(i, Kind.GIVEN, Kind.SURNAME)
        : passage.frequency().isRare(i);
  }
}
