package io.chapar.extract.coreference;

import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.jobtitle.JobTitle;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * «Parti Sözcüsü ve Birlik Başkanı Ali Demir», «департамент бастығының орынбасары, полиция
 * полковнигі Нұрлан Ахметов»: a job title before the one that stands beside its holder's name,
 * where the heads of job titles stand last.
 */
final class FurtherJobTitle {
  private static final int FARTHEST = 12;

  private FurtherJobTitle() {}

  /** The name of the one who holds it; null where the job title is no such one. */
  static @Nullable PersonMention holder(JobTitle jobTitle, List<PersonMention> mentions) {
    TokenisedBlock block = jobTitle.block();
    boolean last = block.language().jobTitles() == Language.HeadDirection.LAST;
    int joint = last ? afterJoint(jobTitle) : jobTitle.to();
    return joint == jobTitle.to()
        ? null
        : mentions.stream()
            .filter(name -> name.block() == block && name.from() > joint)
            .filter(name -> isHolder(name, joint, block.mark(jobTitle.to(), ",")))
            .findFirst()
            .orElse(null);
  }

  private static int afterJoint(JobTitle jobTitle) {
    TokenisedBlock block = jobTitle.block();
    int to = jobTitle.to();
    boolean comma = block.mark(to, ",");
    boolean several = to - jobTitle.from() > 1;
    boolean and =
        several && block.is(LexicalCategory.AND, to) && !block.is(LexicalCategory.PREPOSITION, to);
    return comma || and ? to + 1 : to;
  }

  private static boolean isHolder(PersonMention name, int joint, boolean comma) {
    JobTitle own = name.jobTitle();
    TokenisedBlock block = name.block();
    boolean listed =
        block.mark(name.to(), ",") && comma || block.is(LexicalCategory.AND, name.to());
    return own != null
        && own.to() == name.from()
        && own.from() >= joint
        && own.from() - joint <= FARTHEST
        && !listed;
  }
}
