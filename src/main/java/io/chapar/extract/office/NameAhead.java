package io.chapar.extract.office;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.name.Names;
import io.chapar.extract.passage.Passage;

/** «مدير عام الشؤون الدولية سعد الحربي»: words behind an office that a name follows. */
final class NameAhead {
  private static final int MOST_WORDS = 6;
  private static final Kind[] NOT_IN_OFFICE = {
    Kind.STOP, Kind.VERB, Kind.PREPOSITION, Kind.AND, Kind.THAT, Kind.PRONOUN, Kind.GIVEN
  };

  private NameAhead() {}

  static boolean is(Passage passage, int i) {
    Names names = Names.of(passage.language());
    boolean trusts = !passage.language().proclitics();
    for (int j = i; j < i + MOST_WORDS; j++) {
      int name = passage.after(Kind.HONORIFIC, j);
      if (names.end(passage, name, trusts && name > j) > name + 1) {
        return j > i && !(j == i + 1 && name == j && isPartOfName(passage, i));
      }
      boolean linked = j > i && passage.is(Kind.LINK, j);
      if (!passage.word(j) || passage.anyOf(j, NOT_IN_OFFICE) && !linked) {
        return false;
      }
    }
    return false;
  }

  /** «الرئيس التنفيذي شاهر سعد الحربي»: what completes a definite office is definite too. */
  private static boolean isPartOfName(Passage passage, int i) {
    return passage.language().proclitics()
        && isDefinite(passage, i - 1)
        && !isDefinite(passage, i)
        && NameWords.rare(passage, i);
  }

  private static boolean isDefinite(Passage passage, int i) {
    return passage.language().isDefinite(passage.token(i).folded());
  }
}
