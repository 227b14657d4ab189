package io.chapar.extract.tagger;

import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;

/**
 * «دبیرخانه اکو»: the word for a part of a body, right before the name of the whole, belongs to the
 * name, where heads stand first; by the guideline a unit with its parent is one body.
 */
final class Unit {
  /** What the table of heads says of a part of the body that follows. */
  private static final String PART = "part";

  private Unit() {}

  /**
   * @param free the first token that no name before has
   */
  static FoundName with(FoundName name, int free) {
    TokenisedBlock passage = name.passage();
    boolean first = passage.language().offices() == Language.Offices.FIRST;
    boolean may = first && name.kind() == NameKind.ORGANISATION;
    Match head = may ? passage.endingAt(LexicalCategory.BODY, name.from()) : null;
    return head != null && head.from() >= free && head.field(0).equals(PART)
        ? new FoundName(passage, head.from(), name.to(), NameKind.ORGANISATION)
        : name;
  }
}
