package io.chapar.extract.person;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.name.Names;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/**
 * «الکسیس گندوز، فرشاد فرجی، حسین کنعانی و …»: rare words among names with commas between them are
 * names, in scripts without capital letters.
 */
record NameList(Passage passage) {
  private static final String COMMAS = "،,";
  private static final int MOST_WORDS = 3;
  private static final int MOST_NAMES = 6;

  /** The token after the rare words before two names of a list; the token itself where none are. */
  int leads(int i) {
    if (!isJoint(i + 2) && !isJoint(i + MOST_WORDS)) {
      return i;
    }
    int known = 0;
    int end = isRare(i + 1) ? rare(i) : i;
    int next = end;
    for (int n = 0; n < MOST_NAMES && known < 2 && next > i && isJoint(next); n++) {
      int name = Names.of(passage.language()).end(passage, next + 1, false);
      boolean whole = name > next + 2;
      known += whole ? 1 : 0;
      next = whole ? name : rare(next + 1) > next + 1 ? rare(next + 1) : i;
    }
    return known > 1 ? end : i;
  }

  /** The token after the rare words behind two names of a list; the token itself where none are. */
  int goesOn(int i) {
    if (nameBefore(i) <= 0) {
      return i;
    }
    int end = rare(i);
    boolean last = passage.is(Kind.AND, i - 1) && passage.anyOf(end, Kind.PREPOSITION, Kind.STOP);
    boolean closed = last || isJoint(end) || !passage.word(end);
    return end > i && closed && nameBefore(nameBefore(i)) >= 0 ? end : i;
  }

  /** The first token of the name before the comma that stands before the token; -1 for none. */
  private int nameBefore(int i) {
    return isJoint(i - 1)
        ? passage.people().stream()
            .filter(name -> name.to() == i - 1)
            .mapToInt(Sentences.Range::from)
            .findFirst()
            .orElse(-1)
        : -1;
  }

  /** The token after two or three such words, the first of which may be a given name. */
  private int rare(int from) {
    int i = passage.is(Kind.GIVEN, from) && passage.free(from) ? from + 1 : from;
    while (i - from <= MOST_WORDS && isRare(i)) {
      i++;
    }
    return i > from + 1 && i - from <= MOST_WORDS ? i : from;
  }

  private boolean isRare(int i) {
    return NameWords.unknown(passage, i)
        && (passage.is(Kind.SURNAME, i) || !passage.frequency().isCommon(i));
  }

  private boolean isJoint(int i) {
    return passage.mark(i, COMMAS) || passage.is(Kind.AND, i);
  }
}
