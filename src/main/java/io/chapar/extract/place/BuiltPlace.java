package io.chapar.extract.place;

import io.chapar.extract.language.Entry;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** «نجم‌آباد», «آهنگرکلا»: a word that no table knows, built as hardly anything but towns is. */
final class BuiltPlace {
  private BuiltPlace() {}

  static @Nullable Match at(Passage passage, int i) {
    boolean built = NameWords.unknown(passage, i) && passage.fits(Form.PLACE, i);
    return built && !passage.anyOf(i, Kind.GIVEN, Kind.SURNAME)
        ? new Match(
            new Entry(
                Kind.PLACE,
                passage.words(i, i + 1),
                List.of(LandBeside.of(passage, i + 1), "city")),
            i,
            i + 1,
            false)
        : null;
  }
}
