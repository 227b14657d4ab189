package io.chapar.extract;

import org.jspecify.annotations.Nullable;

/**
 * Names of bodies that a language has from another one, with their head last: «لاہور ہائیکورٹ», in
 * Urdu from English, beside «وزارت خارجہ».
 */
final class Borrowed {
  private static final int MOST = 5;
  private static final Kind[] PROPER = {
    Kind.PLACE, Kind.ORGANISATION, Kind.GIVEN, Kind.SURNAME, Kind.DEMONYM
  };

  private final Passage passage;

  Borrowed(Passage passage) {
    this.passage = passage;
  }

  /**
   * @param free the first token that no name before has taken
   * @return the first token of the name; the head where nothing before it makes it one
   */
  int begin(Match head, int free) {
    boolean people = !"land".equals(head.field(1));
    int from = head.from();
    boolean proper = false;
    for (Match part = before(from, people); part != null; part = before(from, people)) {
      if (part.from() < free || head.from() - part.from() > MOST) {
        break;
      }
      from = part.from();
      proper |= passage.anyOf(from, PROPER);
    }
    return proper || people && head.to() - from > 2 ? from : head.from();
  }

  /** The word before that may be part of a name. */
  private @Nullable Match before(int to, boolean people) {
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
