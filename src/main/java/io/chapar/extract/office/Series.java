package io.chapar.extract.office;

import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import org.jspecify.annotations.Nullable;

/** Several words of a kind in one name, with commas and "and" between them. */
record Series(TokenisedBlock passage) {
  private static final String COMMAS = "،,";

  /**
   * «نماینده مردم تبریز، آذرشهر و اسکو»: the token after the last of the places, of which the first
   * ends before the token; the token itself where they are no series.
   */
  int ofPlaces(int i) {
    int end = i;
    boolean joined = false;
    for (int next = i; next >= i && passage.endingAt(LexicalCategory.PLACE, end) != null; ) {
      int and = passage.after(LexicalCategory.AND, end);
      next = passage.mark(end, COMMAS) ? end + 1 : and > end ? and : -1;
      Match place = next < 0 ? null : passage.at(LexicalCategory.PLACE, next);
      joined |= place != null && and > end;
      end = place == null ? end : place.to();
      next = place == null ? -1 : next;
    }
    return joined ? end : i;
  }

  /**
   * «مدیرکل ورزش تهران برنامه‌های …»: after a place a field of work is of something else, but not
   * «ألمانيا الاتحادية».
   */
  boolean endsBeforeField(int i) {
    return !passage.language().capitals()
        && !passage.language().subjectAfter()
        && passage.is(LexicalCategory.FIELD, i)
        && passage.endingAt(LexicalCategory.PLACE, i) != null
        && !passage.anyOf(
            i,
            LexicalCategory.PLACE,
            LexicalCategory.DEMONYM,
            LexicalCategory.ORGANISATION,
            LexicalCategory.BODY,
            LexicalCategory.ROLE);
  }

  /** "Ministry of Trade, Industry and Energy": true at the comma after the first of three. */
  boolean ofFields(int i) {
    boolean first = passage.mark(i, COMMAS) && passage.endingAt(LexicalCategory.FIELD, i) != null;
    boolean named =
        passage.capital(i + 1)
            || passage.fits(AffixClass.GENITIVE, i + 1)
            || passage.language().offices() == Language.Offices.LAST;
    int second = first && named ? passage.after(LexicalCategory.FIELD, i + 1) : i;
    int and = second > i + 1 ? passage.after(LexicalCategory.AND, second) : second;
    return and > second
        && passage.is(LexicalCategory.FIELD, and)
        && !isBody(passage.at(LexicalCategory.BODY, and));
  }

  private static boolean isBody(@Nullable Match head) {
    return head != null && !head.field(0).equals("trade");
  }
}
