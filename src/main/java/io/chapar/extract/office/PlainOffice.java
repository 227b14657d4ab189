package io.chapar.extract.office;

import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import org.jspecify.annotations.Nullable;

/**
 * Words that no table knows at the end of an office, in a language without capital letters whose
 * verb comes last: «مدیر شعب بانک ملی», where what follows shows that the office ends there. Where
 * the tables have most words, any other is more likely its bearer's name.
 */
final class PlainOffice {
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

  private PlainOffice() {}

  /** The token after the words, or {@code to} where they may be another phrase. */
  static int end(TokenisedBlock passage, int to) {
    Language language = passage.language();
    boolean wide = language.background().isWide();
    boolean fits = !language.capitals() && !language.subjectAfter() && !wide;
    return fits ? afterWords(passage, to) : to;
  }

  /** The token after a number, or after «این شرکت», that completes the office. */
  static int after(TokenisedBlock passage, int i) {
    return isNumbered(passage, i) ? i + 1 : isThisBody(passage, i) ? i + 2 : i;
  }

  /** «بنیان‌گذار این شرکت», «فرماندار این شهرستان», «وزیر نفت این کشور». */
  private static boolean isThisBody(TokenisedBlock passage, int i) {
    Match determiner = passage.at(LexicalCategory.DETERMINER, i);
    return determiner != null
        && determiner.field(0).equals(JobTitle.NAMED)
        && !passage.language().capitals()
        && (isOneWord(passage.at(LexicalCategory.BODY, i + 1))
            || isOneWord(passage.at(LexicalCategory.CUE, i + 1)));
  }

  private static boolean isOneWord(@Nullable Match match) {
    return match != null && match.to() == match.from() + 1;
  }

  /** «شهردار منطقه ۵ تهران», «رئیس شعبه ۱۵ دادگاه». */
  private static boolean isNumbered(TokenisedBlock passage, int i) {
    boolean counts = passage.number(i) || passage.is(LexicalCategory.NUMERAL, i);
    return counts
        && passage.endingAt(LexicalCategory.LABEL, i) != null
        && !passage.language().capitals();
  }

  private static int afterWords(TokenisedBlock passage, int to) {
    int i = to;
    while (i - to < MOST_WORDS && passage.word(i) && !passage.anyOf(i, ENDS)) {
      i = Math.max(i + 1, passage.afterBody(i));
    }
    return i;
  }
}
