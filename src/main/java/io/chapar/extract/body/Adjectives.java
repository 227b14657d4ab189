package io.chapar.extract.body;

import io.chapar.extract.language.Affixes.Affix;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;
import java.util.Locale;

/**
 * Adjectives before the head of a body's name, where heads stand first: «Свердловский областной
 * суд». They have the case of the head.
 */
public final class Adjectives {
  private static final int MOST = 4;
  private static final int SHORTEST_STEM = 3;
  private static final List<String> GENDERS = List.of("masculine", "feminine", "neuter");

  private final Passage passage;

  public Adjectives(Passage passage) {
    this.passage = passage;
  }

  /**
   * @param named true when words after the head complete its name
   * @return the first token of the adjectives that make the head a name; the head where none do
   */
  public int begin(Match head, boolean named) {
    int from = head.from();
    for (int i = from - 1; i >= 0 && head.from() - i <= MOST && isAdjective(i); i--) {
      from = passage.capital(i) ? i : from;
    }
    return from < head.from() && names(from, head, named) ? from : head.from();
  }

  /** «Российская компания» is one of many, and a first word has its capital from the sentence. */
  private boolean names(int from, Match head, boolean named) {
    boolean single = from + 1 == head.from();
    boolean first = from == passage.sentences().of(from).from();
    boolean land = passage.is(Kind.DEMONYM, from) && !named;
    boolean ofPlace = passage.language().affix(Form.RELATIONAL, stem(from)) != null;
    return !(single && land) && (!first || ofPlace) && !passage.is(Kind.COMMON, from);
  }

  private boolean isAdjective(int i) {
    return passage.word(i)
        && stem(i).length() >= SHORTEST_STEM
        && passage.token(i).shape() != Token.Shape.UPPER
        && !passage.anyOf(i, Kind.STOP, Kind.ROLE, Kind.PREPOSITION, Kind.GIVEN, Kind.BODY);
  }

  /** Empty where the word does not end like an adjective. */
  private String stem(int i) {
    Affix ending = passage.affix(Form.ADJECTIVE, i);
    return ending == null ? "" : ending.stem(passage.token(i).folded());
  }

  /** The adjectives in the nominative of the head's gender, each with a space after it. */
  public String nominative(int from, Match head) {
    return nominative(from, head.from(), head.entry().name());
  }

  /** In the nominative of the noun's gender. */
  public String nominative(int from, int to, String noun) {
    int gender = gender(noun.toLowerCase(Locale.ROOT));
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      String stem = stem(i);
      String word = passage.words(i, i + 1);
      words.append(word, 0, stem.length()).append(ending(stem, gender)).append(' ');
    }
    return words.toString();
  }

  /** The column of its ending. */
  private int gender(String noun) {
    Affix gender = passage.language().affix(Form.GENDER, noun);
    return gender == null ? 0 : Math.max(0, GENDERS.indexOf(gender.field(0)));
  }

  private String ending(String stem, int gender) {
    Affix affix = passage.language().affix(Form.ADJECTIVESTEM, stem);
    return affix == null ? "" : affix.field(gender);
  }
}
