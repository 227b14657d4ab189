package io.chapar.extract.place;

import io.chapar.extract.language.Entry;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Atlanta, Georgia": the state of the town before it, of whose name there is a land too. */
final class HomeState {
  private static final int STATE_OF = 3;

  private HomeState() {}

  /**
   * @param before the place that was found last; null where there is none
   */
  static Match of(Passage passage, Match land, @Nullable Match before) {
    String country = land.field(STATE_OF);
    boolean state =
        "open".equals(land.field(2))
            && before != null
            && before.field(1).equals("city")
            && before.field(0).equals(country)
            && before.to() + 1 == land.from()
            && passage.mark(before.to(), ",");
    List<String> fields = List.of(country, "region", ListedTown.SETTLED);
    return state
        ? new Match(
            new Entry(land.entry().kind(), land.entry().name(), fields),
            land.from(),
            land.to(),
            land.inflected())
        : land;
  }
}
