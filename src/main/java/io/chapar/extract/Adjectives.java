package io.chapar.extract;

import java.util.Set;

/**
 * Adjectives before the head of a body's name, where heads stand first: «Свердловский областной
 * суд». They have the case of the head. Endings as in A. Zaliznyak, Grammatical Dictionary of
 * Russian (1977), adjective type 1 to 4.
 */
final class Adjectives {
  private static final int MOST = 4;
  private static final int SHORTEST_STEM = 4;

  /** Stressed on the ending: «городской суд», not «городский». */
  private static final Set<String> STRESSED =
      Set.of("городск", "областн", "краев", "морск", "донск", "тверск", "речн", "войсков", "миров");

  private final Passage passage;

  Adjectives(Passage passage) {
    this.passage = passage;
  }

  /**
   * @param named true when words after the head complete its name
   * @return the first token of the adjectives that make the head a name; the head where none do
   */
  int begin(Match head, boolean named) {
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
    boolean ofPlace = stem(from).endsWith("ск") || stem(from).endsWith("цк");
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
    Affixes.Affix ending = passage.affix(Form.ADJECTIVE, i);
    return ending == null ? "" : ending.stem(passage.token(i).folded());
  }

  /** The adjectives in the nominative of the head's gender, each with a space after it. */
  String nominative(int from, Match head) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < head.from(); i++) {
      String stem = stem(i);
      String word = passage.words(i, i + 1);
      words.append(word, 0, stem.length()).append(ending(stem, head.entry().name())).append(' ');
    }
    return words.toString();
  }

  private static String ending(String stem, String head) {
    boolean soft = stem.endsWith("сш") || stem.endsWith("шн") && !stem.endsWith("ешн");
    return switch (head.charAt(head.length() - 1)) {
      case 'а', 'я' -> soft && !stem.endsWith("сш") ? "яя" : "ая";
      case 'о', 'е' -> soft ? "ее" : "ое";
      default -> STRESSED.contains(stem) ? "ой" : "гкхжшщч".indexOf(last(stem)) >= 0 ? "ий" : "ый";
    };
  }

  private static char last(String stem) {
    return stem.charAt(stem.length() - 1);
  }
}
