package io.chapar.extract.person;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.Names;
import io.chapar.extract.passage.Passage;

/** A name beside the verb that says that its bearer speaks. */
record SpokenName(Passage passage, Names names) {

  /** "the delegate in Valencia, Pilar Bernabé, told": between commas, before a verb of speech. */
  int apposed(int i) {
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    int end = both && passage.mark(i - 1, ",") ? names.end(passage, i, true) : i;
    boolean speaks = passage.mark(end, ",") && passage.is(Kind.VERB, end + 1);
    return end == i + 2 && speaks ? end : i;
  }
}
