package io.chapar.extract.name;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Passage;

/** Names of companies and clubs that no table knows, by how they are written. */
public final class Brand {
  private static final int SHORTEST = 5;

  /** What such families' names begin with as are written with a capital letter inside: McLeod. */
  private static final String[] FAMILIES = {
    "Mc", "Mac", "De", "Di", "Da", "Du", "La", "Le", "Van", "Von", "Fitz", "Del", "St", "Al", "El"
  };

  private Brand() {}

  /** The token after "RwandAir" or «Уралтрансбанк»; the token itself where no such name begins. */
  public static int end(Passage passage, int i) {
    boolean may =
        passage.language().capitals()
            && passage.capital(i)
            && (!passage.capital(i + 1) || isBeforeName(passage, i))
            && passage.token(i).shape() == Token.Shape.CAPITAL
            && passage.token(i).folded().length() >= SHORTEST
            && !isAddress(passage, i)
            && !Acronyms.isKnown(passage, i);
    boolean named = may && (isMixed(passage.words(i, i + 1)) || isCompany(passage, i));
    return named ? i + 1 : i;
  }

  /** "@MayorOfHalden", "#WeAreHalden", "t.co/HalDen": written on to such a mark. */
  private static boolean isAddress(Passage passage, int i) {
    boolean path = passage.mark(i - 1, "/") && passage.glued(i - 2, i - 1);
    boolean small = path && passage.word(i - 2) && !passage.capital(i - 2);
    return passage.glued(i - 1, i) && (small || passage.mark(i - 1, "@#"));
  }

  /** The name without the case ending that the table of endings knows; empty where it has none. */
  public static String called(Passage passage, int i) {
    String word = passage.words(i, i + 1);
    boolean whole = isMixed(word) || passage.fits(Form.COMPANY, i);
    return whole
        ? ""
        : passage.token(i).stems().stream()
            .filter(stem -> passage.language().affix(Form.COMPANY, stem) != null)
            .filter(stem -> stem.length() <= word.length())
            .findFirst()
            .map(stem -> word.substring(0, stem.length()))
            .orElse("");
  }

  private static boolean isCompany(Passage passage, int i) {
    return passage.language().has(Form.COMPANY)
        && (passage.fits(Form.COMPANY, i)
            || passage.token(i).stems().stream()
                .anyMatch(stem -> passage.language().affix(Form.COMPANY, stem) != null));
  }

  /** «НамАтом Нина Орлова»: of a word with capitals inside no name of a person begins. */
  static boolean isBeforeName(Passage passage, int i) {
    return passage.is(Kind.GIVEN, i + 1)
        && passage.language().offices() == Language.Offices.FIRST
        && passage.token(i).shape() == Token.Shape.CAPITAL
        && isMixed(passage.words(i, i + 1));
  }

  private static boolean isMixed(String word) {
    int upper = 0;
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean inside = Character.isUpperCase(c) && Character.isLowerCase(word.charAt(i - 1));
      upper = inside && upper == 0 ? i : upper;
      if (!Character.isLetter(c)) {
        return false;
      }
    }
    return upper > 1 && !isFamily(word.substring(0, upper));
  }

  private static boolean isFamily(String begin) {
    for (String family : FAMILIES) {
      if (family.equals(begin)) {
        return true;
      }
    }
    return false;
  }
}
