package io.chapar.extract.body;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Names of bodies that a language has from another one, with their head last: «لاہور ہائیکورٹ», in
 * Urdu from English, beside «وزارت خارجہ».
 */
public final class Borrowed {
  private static final int MOST = 5;
  private static final Kind[] PROPER = {
    Kind.PLACE, Kind.ORGANISATION, Kind.GIVEN, Kind.SURNAME, Kind.DEMONYM
  };

  /** «چینی کمپنی» is any of its land. */
  private static final Kind[] NAMED = {Kind.PLACE, Kind.ORGANISATION, Kind.GIVEN, Kind.SURNAME};

  private final Passage passage;

  public Borrowed(Passage passage) {
    this.passage = passage;
  }

  /**
   * @param free the first token that no name before has taken
   * @return the first token of the name; the head where nothing before it makes it one
   */
  public int begin(Match head, int free) {
    boolean people = !"land".equals(head.field(1));
    int from = head.from();
    boolean proper = false;
    for (int part = before(from, people); part < from; part = before(from, people)) {
      if (part < free || head.from() - part > MOST) {
        break;
      }
      from = part;
      proper |= passage.anyOf(from, PROPER);
    }
    boolean kind = from + 1 == head.from() && passage.is(Kind.DEMONYM, from);
    boolean named = proper && !(kind && !passage.anyOf(from, NAMED));
    return named || people && head.to() - from > 2 ? from : head.from();
  }

  /** The word before that may be part of a name. */
  private int before(int to, boolean people) {
    Match known = known(to, people);
    boolean unknown = known == null && people && NameWords.unknown(passage, to - 1);
    return known != null ? known.from() : unknown ? to - 1 : to;
  }

  private @Nullable Match known(int to, boolean people) {
    for (Kind kind : new Kind[] {Kind.ORGANISATION, Kind.FIELD, Kind.PLACE, Kind.DEMONYM}) {
      Match match = passage.endingAt(kind, to);
      if (match != null) {
        return match;
      }
    }
    Match given = people ? passage.endingAt(Kind.GIVEN, to) : null;
    return given == null && people ? passage.endingAt(Kind.SURNAME, to) : given;
  }
}
