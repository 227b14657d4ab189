package io.chapar.extract.organisation;

import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Affixes.Affix;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.List;
import java.util.Locale;

/**
 * Adjectives before the head of a body's name, where heads stand first: «Свердловский областной
 * суд». They have the case of the head.
 */
final class Adjectives {
  private static final List<String> GENDERS = List.of("masculine", "feminine", "neuter");

  private final TokenisedBlock passage;

  Adjectives(TokenisedBlock passage) {
    this.passage = passage;
  }

  /** Empty where the word does not end like an adjective. */
  private String stem(int i) {
    Affix ending = passage.affix(AffixClass.ADJECTIVE, i);
    return ending == null ? "" : ending.stem(passage.token(i).folded());
  }

  /** The adjectives in the nominative of the head's gender, each with a space after it. */
  String nominative(int from, Match head) {
    int gender = gender(head.entry().name().toLowerCase(Locale.ROOT));
    StringBuilder words = new StringBuilder();
    for (int i = from; i < head.from(); i++) {
      String stem = stem(i);
      String word = passage.words(i, i + 1);
      words.append(word, 0, stem.length()).append(ending(stem, gender)).append(' ');
    }
    return words.toString();
  }

  /** The column of its ending. */
  private int gender(String noun) {
    Affix gender = passage.language().affix(AffixClass.GENDER, noun);
    return gender == null ? 0 : Math.max(0, GENDERS.indexOf(gender.field(0)));
  }

  private String ending(String stem, int gender) {
    Affix affix = passage.language().affix(AffixClass.ADJECTIVESTEM, stem);
    return affix == null ? "" : affix.field(gender);
  }
}
