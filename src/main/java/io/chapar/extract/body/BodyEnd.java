package io.chapar.extract.body;

import io.chapar.extract.language.Kind;
import io.chapar.extract.name.Acronyms;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;

/** What a body's name may end with after its words. */
public record BodyEnd(Passage passage) {

  /** What the table says of the link before whom a body is named after: «имени». */
  private static final String HONOURS = "honours";

  /** What the table says of heads of bodies that two lands share. */
  private static final String JOINT = "joint";

  /** «گروه دوستی پارلمانی ایران و ژاپن»: the token after the second land. */
  private int afterLands(Match head, int to) {
    int second = passage.after(Kind.AND, to);
    boolean shared = JOINT.equals(head.field(2)) && second > to && isLand(to - 1);
    return shared && isLand(second) ? passage.after(Kind.PLACE, second) : to;
  }

  private boolean isLand(int i) {
    Match place = passage.at(Kind.PLACE, i);
    return place != null && place.field(1).equals("country");
  }

  /** «شهرداری منطقه ۵ تهران»: the token after the number, too. */
  public int after(Match head, int words) {
    int to = afterLands(head, words);
    Match word = passage.endingAt(Kind.LABEL, to);
    boolean label = to > head.to() && word != null && word.field(0).isEmpty();
    boolean number = passage.number(to) || passage.word(to) && passage.is(Kind.NUMERAL, to);
    return label && number && !passage.language().capitals()
        ? passage.after(Kind.PLACE, to + 1)
        : to;
  }

  /** «سازمان همکاری اقتصادی (اکو)» is named twice. */
  public int beforeShort(Match head, int to) {
    boolean brackets = to - 3 > head.to() && passage.mark(to - 1, ")") && passage.mark(to - 3, "(");
    return brackets && Acronyms.after(passage, to - 3) > 0 ? to - 3 : to;
  }

  /**
   * «Музей имени А. А. Бахрушина», «школа имени Юрия Гагарина»: one surname, with what leads it.
   */
  public int afterHonoured(Match head, int to) {
    int link = head.to();
    while (link <= to && !honours(link)) {
      link++;
    }
    int i = link + 1;
    while (passage.capital(i) && mayLead(i)) {
      i += passage.mark(i + 1, ".") ? 2 : 1;
    }
    return link > to ? to : i + 1;
  }

  private boolean honours(int i) {
    Match link = passage.at(Kind.LINK, i);
    return link != null && HONOURS.equals(link.field(0));
  }

  private boolean mayLead(int i) {
    boolean initial = passage.mark(i + 1, ".") && passage.token(i).folded().length() == 1;
    return initial || passage.is(Kind.GIVEN, i) && passage.capital(i + 1);
  }

  /** «Министерство энергетики республики» is called so without the word for its land. */
  public int withoutLand(Match head, int to) {
    boolean land = passage.language().capitals() && !passage.capital(to - 1);
    Match last = land ? passage.endingAt(Kind.FIELD, to) : null;
    boolean cut = last != null && last.field(0).equals("land") && last.from() > head.to();
    return cut && last != null ? last.from() : to;
  }

  /** "Ministry of Business, Innovation and Employment": the token after the last noun. */
  public int ofSubjects(Match head, int end) {
    boolean linked = end > head.to() && passage.is(Kind.LINK, head.to());
    return linked ? new SubjectSeries(passage).end(end) : end;
  }

  /** "Office for the Eastern District of Michigan": the token after the place as well. */
  public int ofDistrict(int end) {
    int place = passage.after(Kind.LINK, end);
    boolean district = place > end && passage.is(Kind.CUE, end - 1) && passage.capital(end - 1);
    return district && passage.is(Kind.PLACE, place) ? passage.after(Kind.PLACE, place) : end;
  }
}
