package io.chapar.extract.organisation;

import io.chapar.extract.body.HeadAhead;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** A word that heads bodies' names, and is followed by another one that heads this name. */
record AnotherHead(Passage passage) {

  /** Of «Mərkəzi Xəstəxanası» the second is the head; "Energy" heads no "Energy Secretary". */
  boolean follows(Match head) {
    boolean goesOn = passage.capital(head.to()) && passage.token(head.to() - 1).suffix().isEmpty();
    boolean trade = "trade".equals(head.field(0)) && !passage.is(Kind.PLACE, head.to());
    boolean english = passage.language().offices() == Language.Offices.BOTH;
    boolean first =
        trade
            && passage.is(Kind.AND, head.to())
            && passage.capital(head.to() + 1)
            && !(english && passage.is(Kind.ORGANISATION, head.to() + 1));
    return isInside(head)
        || passage.language().capitals()
            && (goesOn && (passage.is(Kind.BODY, head.to()) || trade)
                || first
                || HeadAhead.is(passage, head.to())
                || trade && passage.is(Kind.ROLE, head.to()));
  }

  /** «پشاور ہائیکورٹ بار ایسوسی ایشن»: one that stands last before another one of two words. */
  private boolean isInside(Match head) {
    Match next = passage.at(Kind.BODY, head.to());
    boolean last = "last".equals(head.field(0)) && !passage.language().capitals();
    return last && next != null && "last".equals(next.field(0)) && next.to() > head.to() + 1;
  }
}
