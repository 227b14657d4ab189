package io.chapar.extract.cast;

import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.office.JobTitle;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * «Parti Sözcüsü ve Birlik Başkanı Ali Demir», «департамент бастығының орынбасары, полиция
 * полковнигі Нұрлан Ахметов»: an office before the one that stands beside its holder's name, where
 * the heads of offices stand last.
 */
final class FurtherOffice {
  private static final int FARTHEST = 12;

  private FurtherOffice() {}

  /** The name of the one who holds it; null where the office is no such one. */
  static @Nullable PersonMention holder(JobTitle office, List<PersonMention> mentions) {
    TokenisedBlock passage = office.passage();
    boolean last = passage.language().offices() == Language.Offices.LAST;
    int joint = last ? afterJoint(office) : office.to();
    return joint == office.to()
        ? null
        : mentions.stream()
            .filter(name -> name.passage() == passage && name.from() > joint)
            .filter(name -> isHolder(name, joint, passage.mark(office.to(), ",")))
            .findFirst()
            .orElse(null);
  }

  private static int afterJoint(JobTitle office) {
    TokenisedBlock passage = office.passage();
    int to = office.to();
    boolean comma = passage.mark(to, ",");
    boolean several = to - office.from() > 1;
    boolean and =
        several
            && passage.is(LexicalCategory.AND, to)
            && !passage.is(LexicalCategory.PREPOSITION, to);
    return comma || and ? to + 1 : to;
  }

  private static boolean isHolder(PersonMention name, int joint, boolean comma) {
    JobTitle own = name.office();
    TokenisedBlock passage = name.passage();
    boolean listed =
        passage.mark(name.to(), ",") && comma || passage.is(LexicalCategory.AND, name.to());
    return own != null
        && own.to() == name.from()
        && own.from() >= joint
        && own.from() - joint <= FARTHEST
        && !listed;
  }
}
