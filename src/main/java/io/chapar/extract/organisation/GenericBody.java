package io.chapar.extract.organisation;

import io.chapar.extract.language.Affixes;
import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** Heads of organisations with words that name none. */
final class GenericBody {
  /** What the table of words that are no names says of superlatives, which stand before a noun. */
  private static final String SUPERLATIVE = "most";

  /** What the table of bodies says of heads that one adjective makes no name of. */
  private static final String LONE = "lone";

  /** What the table of fields says of words that begin like a body, and are none. */
  private static final String NONE = "none";

  /** The ending of Persian adjectives of belonging. */
  private static final String ADJECTIVE = "ی";

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
        || isForAny(passage, head, to)
        || isSeveral(passage, head)
        || isLone(passage, head, to)
        || anyOf(passage, head.from() - 1)
        || board(passage, head)
        || land
        || adjective
        || demonym != null && demonym.to() == to;
  }

  /** «В больницах Колымы»: some of a place. */
  private static boolean isSeveral(Passage passage, Match head) {
    int before = head.from() - 1;
    boolean named = passage.capital(before) && before > passage.sentences().of(before).from();
    return passage.language().capitals()
        && passage.fits(Form.PLURAL, head.to() - 1)
        && !passage.capital(head.from())
        && !named
        && passage.is(Kind.PLACE, head.to());
  }

  /** «مركز للتدريب بأسيوط»: without the article, and for what follows. */
  private static boolean isForAny(Passage passage, Match head, int to) {
    Language language = passage.language();
    return language.proclitics()
        && to > head.to()
        && passage.fits(Form.GENITIVE, head.to())
        && !language.isDefinite(passage.token(head.to() - 1).folded());
  }

  /** «شرکت مخابراتی»: one word of what it does, after a head that needs a name. */
  private static boolean isLone(Passage passage, Match head, int to) {
    return LONE.equals(head.field(1))
        && to == head.to() + 1
        && passage.is(Kind.FIELD, head.to())
        && passage.token(head.to()).folded().endsWith(ADJECTIVE);
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
