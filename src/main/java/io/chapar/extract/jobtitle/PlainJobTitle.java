package io.chapar.extract.jobtitle;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import org.jspecify.annotations.Nullable;

/**
 * Words that no table knows at the end of a job title, in a language without capital letters whose
 * verb comes last: «مدیر شعب بانک ملی», where what follows shows that the job title ends there.
 * Where the tables have most words, any other is more likely its bearer's name.
 */
final class PlainJobTitle {
  private static final int MOST_WORDS = 5;

  private static final LexicalCategory[] ENDS = {
    LexicalCategory.STOP,
    LexicalCategory.VERB,
    LexicalCategory.PREPOSITION,
    LexicalCategory.AND,
    LexicalCategory.THAT,
    LexicalCategory.PRONOUN,
    LexicalCategory.GIVEN,
    LexicalCategory.HONORIFIC,
    LexicalCategory.ROLE,
    LexicalCategory.WEEKDAY,
    LexicalCategory.NUMERAL,
    LexicalCategory.ALSO,
    LexicalCategory.ATTRIBUTION,
    LexicalCategory.AS
  };

  private PlainJobTitle() {}

  /** The token after the words, or {@code to} where they may be another phrase. */
  static int end(TokenisedBlock block, int to) {
    Language language = block.language();
    boolean wide = language.background().isWide();
    boolean fits = !language.capitals() && !language.subjectAfter() && !wide;
    return fits ? afterWords(block, to) : to;
  }

  /** The token after a number, or after «این شرکت», that completes the job title. */
  static int after(TokenisedBlock block, int i) {
    return isNumbered(block, i) ? i + 1 : isThisOrganisation(block, i) ? i + 2 : i;
  }

  /** «بنیان‌گذار این شرکت», «فرماندار این شهرستان», «وزیر نفت این کشور». */
  private static boolean isThisOrganisation(TokenisedBlock block, int i) {
    Match determiner = block.at(LexicalCategory.DETERMINER, i);
    return determiner != null
        && determiner.field(0).equals(JobTitle.NAMED)
        && !block.language().capitals()
        && (isOneWord(block.at(LexicalCategory.BODY, i + 1))
            || isOneWord(block.at(LexicalCategory.CUE, i + 1)));
  }

  private static boolean isOneWord(@Nullable Match match) {
    return match != null && match.to() == match.from() + 1;
  }

  /** «شهردار منطقه ۵ تهران», «رئیس شعبه ۱۵ دادگاه». */
  private static boolean isNumbered(TokenisedBlock block, int i) {
    boolean counts = block.number(i) || block.is(LexicalCategory.NUMERAL, i);
    return counts
        && block.endingAt(LexicalCategory.LABEL, i) != null
        && !block.language().capitals();
  }

  private static int afterWords(TokenisedBlock block, int to) {
    int i = to;
    while (i - to < MOST_WORDS && block.word(i) && !block.anyOf(i, ENDS)) {
      i = Math.max(i + 1, block.afterOrganisation(i));
    }
    return i;
  }
}
