package io.chapar.extract.cast;

import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.office.JobTitle;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import org.jspecify.annotations.Nullable;

/**
 * «شنو حیدری، همسر او، گفت», «پسر این هنرمند، X، گفت»: what somebody is to one whom the article has
 * named, between commas, where names have no capital letters.
 */
final class OfKin {
  private static final String COMMA = "،,";

  /** Words of «پسر این هنرمند». */
  private static final int MOST_WORDS = 4;

  private OfKin() {}

  /** Null where no such words begin at the token, right behind a comma. */
  static @Nullable JobTitle at(TokenisedBlock passage, int begin) {
    Match kin = passage.mark(begin - 1, COMMA) ? passage.at(LexicalCategory.KIN, begin) : null;
    int end = kin == null || passage.language().capitals() ? begin : afterOwner(passage, kin.to());
    return kin != null && end > begin && passage.mark(end, COMMA)
        ? new JobTitle(passage, begin, end, kin.entry().name(), "")
        : null;
  }

  /** Null where no such words, and only they, stand before a name in commas. */
  static @Nullable JobTitle before(TokenisedBlock passage, int from, int to) {
    boolean apart = passage.mark(from - 1, COMMA) && passage.mark(to, COMMA);
    for (int i = from - 3; apart && i >= Math.max(0, from - 1 - MOST_WORDS); i--) {
      Match kin = passage.language().capitals() ? null : passage.at(LexicalCategory.KIN, i);
      if (kin != null && afterOwner(passage, kin.to()) == from - 1) {
        return new JobTitle(passage, i, from - 1, kin.entry().name(), "");
      }
    }
    return null;
  }

  /** The token after «او» or «این هنرمند»; -1 where neither stands there. */
  private static int afterOwner(TokenisedBlock passage, int i) {
    Match shown = passage.at(LexicalCategory.DETERMINER, i);
    boolean office = shown != null && shown.field(0).equals(JobTitle.NAMED);
    int noun = office && shown != null ? passage.after(LexicalCategory.ROLE, shown.to()) : i;
    return passage.is(LexicalCategory.PRONOUN, i)
        ? passage.after(LexicalCategory.PRONOUN, i)
        : shown != null && noun > shown.to() ? noun : -1;
  }
}
