package io.chapar.extract.office;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.Honorifics;
import io.chapar.extract.name.Names;
import io.chapar.extract.name.RareName;
import io.chapar.extract.passage.Passage;

/**
 * «المدير العام للشركة بقابس، منصف الطرابلسي»: the house or place of an office, each with a
 * particle written on to it, before a comma and the holder's name.
 */
final class JoinedSeat {
  private static final int MOST_PARTS = 3;
  private static final String COMMAS = "،,";

  private JoinedSeat() {}

  /** The token after the last of them; the token itself where no such name follows. */
  static int end(Passage passage, int i) {
    int end = i;
    for (int parts = 0; parts < MOST_PARTS && end < passage.size(); parts++) {
      int next = part(passage, end);
      if (next == end) {
        break;
      }
      end = next;
    }
    return end > i && passage.mark(end, COMMAS) && isNamed(passage, end + 1) ? end : i;
  }

  private static int part(Passage passage, int i) {
    if (!passage.language().proclitics() || isAdded(passage, i)) {
      return i;
    }
    if (isJoined(passage, Kind.CUE, i)) {
      return passage.after(Kind.PLACE, passage.after(Kind.CUE, i));
    }
    if (isJoined(passage, Kind.BODY, i)) {
      return Math.max(passage.after(Kind.BODY, i), passage.afterBody(i));
    }
    return isJoined(passage, Kind.PLACE, i) ? passage.after(Kind.PLACE, i) : i;
  }

  private static boolean isJoined(Passage passage, Kind kind, int i) {
    return passage.isJoined(passage.at(kind, i));
  }

  private static boolean isAdded(Passage passage, int i) {
    return !passage.word(i) || passage.language().isConjoined(passage.token(i).folded());
  }

  private static boolean isNamed(Passage passage, int i) {
    int name = new Honorifics(passage).after(i);
    int end = Names.of(passage.language()).end(passage, name, name > i);
    return end > name + 1 || RareName.inCommas(passage, i) > i;
  }
}
