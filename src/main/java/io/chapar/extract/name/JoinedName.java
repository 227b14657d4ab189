package io.chapar.extract.name;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Passage;

/**
 * A given name that the language writes a particle on to: «عماد الخطيب وأنور أبو عيد», «بسالم
 * الدوسري».
 */
public final class JoinedName {
  private JoinedName() {}

  /**
   * True of one with "and" right after another person's name, or after it and a comma; and of any
   * before a word that only a name is.
   */
  static boolean is(Passage passage, int i) {
    return isJoined(passage, i)
        && (isAdded(passage, i) || !NameWords.boundary(passage, i) && isNamed(passage, i + 1));
  }

  /** By the word alone, whatever stands beside it. */
  public static boolean isJoined(Passage passage, int i) {
    return passage.language().proclitics()
        && passage.word(i)
        && !passage.anyOf(i, Kind.GIVEN, Kind.SURNAME)
        && hasGiven(passage, i);
  }

  /** «حسام زكي ومحمد سالم»: with "and" another name begins. */
  static boolean begins(Passage passage, int i) {
    return isAnd(passage, i) && isJoined(passage, i);
  }

  private static boolean isAnd(Passage passage, int i) {
    return passage.language().isConjoined(passage.token(i).folded());
  }

  private static boolean hasGiven(Passage passage, int i) {
    Token token = passage.token(i);
    String given = without(token.folded());
    return token.stems().contains(given) && passage.language().lexicon().has(Kind.GIVEN, given);
  }

  private static boolean isAdded(Passage passage, int i) {
    int end = passage.mark(i - 1, "،,") ? i - 1 : i;
    return isAnd(passage, i) && passage.people().stream().anyMatch(person -> person.to() == end);
  }

  private static boolean isNamed(Passage passage, int i) {
    boolean given = passage.is(Kind.GIVEN, i) || SurnameForm.isNisba(passage, i);
    return NameWords.unknown(passage, i) && (given || passage.is(Kind.SURNAME, i));
  }

  /** What stands after the particle, which is one letter. */
  public static String without(String name) {
    return name.substring(1);
  }
}
