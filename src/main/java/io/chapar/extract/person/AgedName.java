package io.chapar.extract.person;

import io.chapar.extract.language.Language;
import io.chapar.extract.name.Names;
import io.chapar.extract.passage.Passage;

/** «Halid el-Ahmed (23)»: two words with capitals before an age. */
final class AgedName {
  private AgedName() {}

  /** The token after the name; the token itself where none begins there. */
  static int end(Passage passage, Names names, int i) {
    boolean last = passage.language().offices() == Language.Offices.LAST;
    int end = last && passage.capital(i) ? names.end(passage, i, true) : i;
    boolean age = passage.mark(end, "(") && passage.number(end + 1) && passage.mark(end + 2, ")");
    return end > i + 1 && age && passage.token(end + 1).folded().length() == 2 ? end : i;
  }

  /** "David Otieno, 21, a student": the token after the age between commas. */
  static int after(Passage passage, int i) {
    boolean age = passage.language().capitals() && passage.number(i) && passage.mark(i + 1, ",");
    return age && passage.mark(i - 1, ",") ? i + 2 : i;
  }
}
