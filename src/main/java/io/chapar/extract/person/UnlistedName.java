package io.chapar.extract.person;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.name.Names;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.stream.IntStream;

/**
 * "Lindiwe Khoza, 31, told", "47-year-old Lindiwe Khoza": words with capital letters that no table
 * knows, where an age beside them says that they are somebody's name; in a language whose offices
 * stand on both sides of it.
 */
public final class UnlistedName {
  /** What the table of units says of a word that a number makes somebody's age. */
  private static final String OF_AGE = "age";

  private static final int MOST_WORDS = 4;
  private static final int AGE = 2;
  private static final Kind[] OTHERS = {
    Kind.COMMON,
    Kind.VERB,
    Kind.GAME,
    Kind.MARKET,
    Kind.TRADED,
    Kind.LABEL,
    Kind.AGENCY,
    Kind.NUMERAL,
    Kind.ORDINAL,
    Kind.UNNAMED,
    Kind.DETERMINER
  };

  private static final Kind[] NO_NOUNS = {
    Kind.VERB, Kind.PREPOSITION, Kind.AND, Kind.AS, Kind.THAT, Kind.STOP, Kind.LINK
  };

  private final Passage passage;
  private final Names names;

  public UnlistedName(Passage passage, Names names) {
    this.passage = passage;
    this.names = names;
  }

  /** The token after the name; the token itself where none begins that its age shows. */
  int end(int i) {
    int end = words(i);
    return end > i && (isAged(i, end) || beforeAge(passage, i) < i) ? end : i;
  }

  /** The token after words that can be nothing but a name; the token itself where they may be. */
  public int words(int i) {
    boolean begins =
        passage.language().offices() == Language.Offices.BOTH
            && passage.free(i)
            && isPart(i)
            && !passage.capital(i - 1)
            && !passage.is(Kind.DETERMINER, i - 1);
    int end = begins ? names.end(passage, i, true) : i;
    boolean several = end > i + 1 && end - i <= MOST_WORDS && !passage.capital(end);
    boolean other = several && isLed(i);
    return several && !other && areParts(i, end) && isSurname(end - 1) ? end : i;
  }

  /** "Defendants James Lee": the first word of a sentence may have its capital from there. */
  private boolean isLed(int i) {
    boolean first = i == passage.sentences().of(i).from() && !passage.is(Kind.GIVEN, i);
    return first && (passage.fits(Form.NOTNAME, i) || passage.is(Kind.GIVEN, i + 1));
  }

  private boolean areParts(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean initial = i > from && (NameWords.initial(passage, i) || passage.mark(i, "."));
      if (!isPart(i) && !initial && !(i > from && passage.is(Kind.TAIL, i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isPart(int i) {
    boolean known = passage.is(Kind.GIVEN, i) || passage.is(Kind.SURNAME, i);
    return passage.token(i).shape() == Token.Shape.CAPITAL
        && passage.token(i).folded().length() > 1
        && (known || passage.frequency().isRare(i))
        && !passage.anyOf(i, OTHERS);
  }

  private boolean isSurname(int i) {
    return passage.is(Kind.SURNAME, i) || isPart(i) && !passage.fits(Form.NOTNAME, i);
  }

  /**
   * ", 31," and "(31)"; but of words that are in no table of names, neither "the horse Stormo Varn,
   * 12," nor "Stormo Varn (31)", nor "Stormo Varn, 31, Belka Tond, 28": scores, seats and things.
   */
  private boolean isAged(int from, int end) {
    boolean listed =
        IntStream.range(from, end).anyMatch(i -> passage.anyOf(i, Kind.GIVEN, Kind.SURNAME));
    boolean commas = passage.mark(end, ",") && passage.mark(end + 2, ",.;");
    boolean brackets = passage.mark(end, "(") && passage.mark(end + 2, "),");
    boolean series = passage.number(from - 2) || passage.capital(end + 3);
    boolean thing = series || isNoun(from - 1);
    return isAge(end + 1) && (listed ? commas || brackets : commas && !thing);
  }

  /** A word in small letters that may say what is called so, and is nobody's office. */
  private boolean isNoun(int i) {
    return passage.word(i)
        && !passage.capital(i)
        && passage.endingAt(Kind.ROLE, i + 1) == null
        && passage.endingAt(Kind.UNNAMED, i + 1) == null
        && !passage.anyOf(i, NO_NOUNS);
  }

  private boolean isAge(int i) {
    return passage.number(i) && passage.token(i).folded().length() == AGE;
  }

  /**
   * "47-year-old", «71 жастағы»: the first token of the age before the name; the name's if there is
   * none.
   */
  static int beforeAge(Passage passage, int name) {
    Match aged = passage.number(name - 2) ? passage.at(Kind.UNIT, name - 1) : null;
    if (aged != null && aged.field(1).equals(OF_AGE)) {
      return name - 2;
    }
    int number = name - 3;
    boolean age =
        passage.number(number)
            && !passage.token(number).suffix().isEmpty()
            && passage.mark(number + 1, "-")
            && passage.is(Kind.STOP, name - 1)
            && passage.glued(name - 2, name - 1);
    return age ? number : name;
  }
}
