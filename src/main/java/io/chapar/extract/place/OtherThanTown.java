package io.chapar.extract.place;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sport;

/** The name of a town that stands for something else of the name, as the words beside it say. */
final class OtherThanTown {
  private static final Kind[] NO_NOUNS = {Kind.PREPOSITION, Kind.VERB, Kind.STOP};

  private OtherThanTown() {}

  static boolean is(Passage passage, Match town) {
    boolean english = passage.language().offices() == Language.Offices.BOTH;
    return english && (acts(passage, town) || isThing(passage, town) || isAged(passage, town.to()));
  }

  /** "Brighouse said": somebody of the name, or a club, as a passage on sport calls it. */
  private static boolean acts(Passage passage, Match town) {
    return passage.is(Kind.VERB, town.to()) || Sport.is(passage);
  }

  /** "The Brighouse sank", but not "the Brighouse mill" or "said that Brighouse was". */
  private static boolean isThing(Passage passage, Match town) {
    int before = town.from() - 1;
    boolean article = passage.is(Kind.DETERMINER, before) && !passage.is(Kind.THAT, before);
    boolean noun =
        passage.is(Kind.AND, town.to())
            || passage.word(town.to()) && !passage.anyOf(town.to(), NO_NOUNS);
    return article && town.field(1).equals("city") && !noun;
  }

  /** "Brighouse, 34, was". */
  private static boolean isAged(Passage passage, int comma) {
    return passage.mark(comma, ",") && passage.number(comma + 1) && passage.mark(comma + 2, ",");
  }
}
