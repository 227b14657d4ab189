package io.chapar.extract.office;

import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.TokenisedBlock;

/**
 * "A lawyer for President X": the title of the name that follows, and no part of the office of
 * whoever works for its bearer.
 */
public final class InnerTitle {
  private InnerTitle() {}

  /** True where one begins at the token, right after what joins it to the office before. */
  static boolean is(TokenisedBlock passage, int i) {
    int name = passage.after(LexicalCategory.ROLE, i);
    return passage.language().offices() == Language.Offices.BOTH
        && name > i
        && passage.capital(i)
        && !passage.is(LexicalCategory.DETERMINER, i - 1)
        && passage.afterPerson(name) > name;
  }

  /** True of an office that such a title completes: it is not known whose it is. */
  public static boolean follows(JobTitle office) {
    TokenisedBlock passage = office.passage();
    int link = passage.after(LexicalCategory.LINK, office.to());
    int name = passage.after(LexicalCategory.ROLE, link);
    return link > office.to()
        && name > link
        && passage.capital(link)
        && !passage.is(LexicalCategory.DETERMINER, link - 1)
        && passage.afterPerson(name) > name;
  }
}
