package io.chapar.extract.organisation;

import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** Heads of organisations with words that name none. */
final class GenericBody {
  /** What the table of words that are no names says of superlatives, which stand before a noun. */
  private static final String SUPERLATIVE = "most";

  /** What the table of fields says of words that begin like a body, and are none. */
  private static final String NONE = "none";

  /** The digits of a year, which counts nothing. */
  private static final int YEAR = 4;

  private GenericBody() {}

  /**
   * سازمان‌های ملی, الهيئة العامة or بانک‌های خصوصی are kinds of bodies; a lone adjective names
   * none.
   */
  static boolean is(Passage passage, Match head, int to) {
    Match field = passage.at(Kind.FIELD, head.to());
    boolean open =
        field != null
            && ("open".equals(field.field(0)) || "kind".equals(field.field(0)))
            && field.to() == to;
    boolean weak = field != null && "weak".equals(field.field(0)) || open;
    Match place = passage.at(Kind.PLACE, head.to());
    boolean land = place != null && place.to() == to && "plain".equals(head.field(1));
    Match demonym = passage.at(Kind.DEMONYM, head.to());
    boolean adjective = "two".equals(head.field(1)) && to - head.to() < 2;
    return weak
        || anyOf(passage, head.from() - 1)
        || board(passage, head)
        || land
        || adjective
        || demonym != null && demonym.to() == to;
  }

  /**
   * «این سازمان», «یک شرکت دانش‌بنیان», «بزرگ‌ترین بانک‌های خصوصی»: by the word before the head.
   */
  private static boolean anyOf(Passage passage, int before) {
    boolean plain = !passage.language().capitals();
    Affixes.Affix form = plain ? passage.affix(Form.NOTNAME, before) : null;
    boolean most = form != null && form.field(0).equals(SUPERLATIVE);
    return passage.is(Kind.DETERMINER, before)
        || !plain && passage.is(Kind.PRONOUN, before)
        || most
        || plain && counts(passage, before);
  }

  /** «۱۱ شرکت», but not «سال ۱۴۰۲ شرکت» or «شعبه ۳ دادگاه». */
  private static boolean counts(Passage passage, int i) {
    boolean number = passage.number(i) && passage.token(i).folded().length() < YEAR;
    return passage.word(i) && passage.is(Kind.NUMERAL, i)
        || number && passage.endingAt(Kind.LABEL, i) == null;
  }

  /** «هیات علمی», «بیمه تکمیلی»: a head that is part of such words. */
  private static boolean board(Passage passage, Match head) {
    Match whole = passage.at(Kind.FIELD, head.from());
    boolean none = whole != null && NONE.equals(whole.field(0));
    return whole != null && whole.to() > head.to() && ("weak".equals(whole.field(0)) || none);
  }
}
