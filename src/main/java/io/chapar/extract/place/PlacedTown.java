package io.chapar.extract.place;

import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Token;
import io.chapar.extract.passage.Locative;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "In Pikeville": a town that no table knows, after a preposition that places follow; the article
 * has to name its land.
 */
final class PlacedTown {
  private static final Kind[] OTHERS = {
    Kind.STOP, Kind.COMMON, Kind.ROLE, Kind.BODY, Kind.PLACE, Kind.ORGANISATION, Kind.DEMONYM,
    Kind.MONTH, Kind.WEEKDAY, Kind.HONORIFIC, Kind.AGENCY, Kind.CUE, Kind.FIELD, Kind.PRONOUN,
    Kind.GIVEN, Kind.SURNAME, Kind.VERB
  };

  private PlacedTown() {}

  static @Nullable Match at(Passage passage, int i) {
    return Locative.leads(passage, i) && isName(passage, i) && isAlone(passage, i + 1)
        ? new Match(
            new Entry(Kind.PLACE, passage.words(i, i + 1), List.of("", "city")), i, i + 1, false)
        : null;
  }

  private static boolean isName(Passage passage, int i) {
    return passage.token(i).shape() == Token.Shape.CAPITAL
        && passage.free(i)
        && passage.token(i).folded().length() > 2
        && passage.token(i).suffix().isEmpty()
        && passage.frequency().isRare(i)
        && !passage.anyOf(i, OTHERS);
  }

  /** A clause or phrase ends there, or what was done there follows. */
  private static boolean isAlone(Passage passage, int to) {
    return !passage.capital(to)
        && (passage.mark(to, ".,;") || passage.anyOf(to, Kind.AND, Kind.WEEKDAY, Kind.PREPOSITION));
  }
}
