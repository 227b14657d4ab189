package io.chapar.extract;

/** Heads of organisations with words that name none. */
final class GenericBody {
  private GenericBody() {}

  /**
   * سازمان‌های ملی, الهيئة العامة or بانک‌های خصوصی are kinds of bodies; a lone adjective names
   * none.
   */
  static boolean is(Passage passage, Match head, int to) {
    Match field = passage.at(Kind.FIELD, head.to());
    boolean open = field != null && "open".equals(field.field(0)) && field.to() == to;
    boolean weak = field != null && "weak".equals(field.field(0)) || open;
    Match place = passage.at(Kind.PLACE, head.to());
    boolean land = place != null && place.to() == to && "plain".equals(head.field(1));
    Match demonym = passage.at(Kind.DEMONYM, head.to());
    boolean adjective = "two".equals(head.field(1)) && to - head.to() < 2;
    return weak
        || board(passage, head)
        || land
        || adjective
        || demonym != null && demonym.to() == to;
  }

  /** «هیات علمی», «هیات مدیره»: a head that is part of such words. */
  private static boolean board(Passage passage, Match head) {
    Match whole = passage.at(Kind.FIELD, head.from());
    return whole != null && whole.to() > head.to() && "weak".equals(whole.field(0));
  }
}
