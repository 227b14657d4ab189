package io.chapar.extract.number;

import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Money whose name several countries share: a manat, dinar or som is that of the country among them
 * which the article names first.
 */
final class Currencies {
  private static final int BY_LAND = 3;

  private final Set<String> lands = new LinkedHashSet<>();

  Currencies(List<Passage> passages) {
    passages.forEach(this::read);
  }

  private void read(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      Match place = passage.at(Kind.PLACE, i);
      Match nation = passage.at(Kind.NATION, i);
      boolean named = place != null && !place.field(2).equals("cue");
      Match land = named ? place : nation;
      if (land != null) {
        lands.add(land.field(0));
      }
    }
  }

  /** Null also for "B$5" of a dollar that no table knows; "a $5 coin" is not A$. */
  static @Nullable Match signBefore(Passage passage, int number) {
    Match sign = passage.endingAt(Kind.UNIT, number);
    boolean spaced = sign != null && !passage.glued(sign.from(), sign.from() + 1);
    Match last = spaced ? passage.at(Kind.UNIT, number - 1) : null;
    Match own = last == null ? sign : last;
    boolean other = own != null && isGluedToCapital(passage, own.from());
    return other ? null : own;
  }

  private static boolean isGluedToCapital(Passage passage, int sign) {
    return passage.capital(sign - 1) && passage.glued(sign - 1, sign) && !passage.word(sign);
  }

  static boolean isMoney(Match unit) {
    return unit.field(0).length() == 3 && unit.field(0).chars().allMatch(Character::isUpperCase);
  }

  /** The unit of the table, or the one that it has for a country of the article. */
  String of(Match unit) {
    String shared = unit.field(BY_LAND);
    return shared.isEmpty() ? unit.field(0) : of(List.of(shared.split(" ")), unit.field(0));
  }

  private String of(List<String> shared, String usual) {
    for (String land : lands) {
      for (String one : shared) {
        if (one.startsWith(land + "=")) {
          return one.substring(land.length() + 1);
        }
      }
    }
    return usual;
  }
}
