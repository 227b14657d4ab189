package io.chapar.extract.coreference;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.jobtitle.JobTitle;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.tagger.FoundName;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds the job titles of a block, by where they stand beside the names in it. */
final class HeldJobTitle {
  private static final String COMMA = ",،";
  private static final String BESIDE = ",،-(–؛";
  private static final String OPENING = ",(-–—";

  /** Words before a job title in apposition: "the group's emergency coordinator". */
  private static final int MOST_APPOSED = 5;

  /** Words between a name and the job title behind it. */
  private static final int MOST_BETWEEN = 3;

  /** What the table of units says of a word that a number makes somebody's age. */
  private static final String OF_AGE = "age";

  private static final LexicalCategory[] NOT_APPOSED = {
    LexicalCategory.VERB,
    LexicalCategory.PREPOSITION,
    LexicalCategory.AND,
    LexicalCategory.THAT,
    LexicalCategory.PRONOUN,
    LexicalCategory.UNNAMED,
    LexicalCategory.STOP
  };

  private static final String COMMAS_OF_KIN = "،,";

  /** Words of «پسر این هنرمند». */
  private static final int MOST_WORDS_OF_KIN = 4;

  private final TokenisedBlock block;
  private final Language language;
  private final boolean both;

  /** By token, the job title that holds it. */
  private final @Nullable JobTitle[] jobTitles;

  /** The job title behind a name that another name follows. */
  private @Nullable JobTitle claimed;

  HeldJobTitle(TokenisedBlock block, List<JobTitle> found) {
    this.block = block;
    language = block.language();
    both = language.jobTitles() == Language.HeadDirection.BOTH;
    jobTitles = new JobTitle[block.size() + 1];
    found.forEach(jobTitle -> Arrays.fill(jobTitles, jobTitle.from(), jobTitle.to(), jobTitle));
  }

  /** The one that stands beside the name; null where none does. Names are asked in their order. */
  @Nullable JobTitle of(FoundName name) {
    JobTitle before = before(name, titles(name.from()));
    JobTitle beside = before == null ? behind(name.to()) : before;
    return beside == null ? kinBefore(block, name.from(), name.to()) : beside;
  }

  /** The first token of the titles before a name; that of the name where none are. */
  private int titles(int name) {
    int from = name;
    for (int end = name; end >= 0; end = before(from)) {
      Match title = block.endingAt(LexicalCategory.HONORIFIC, end);
      if (title == null || jobTitles[title.from()] != null) {
        return from;
      }
      from = title.from();
    }
    return from;
  }

  /** Where a title before the token ends, without its full stop. */
  private int before(int i) {
    return block.mark(i - 1, ".") ? i - 1 : i;
  }

  private @Nullable JobTitle before(FoundName name, int titles) {
    JobTitle right = endingAt(titles);
    if (right != null) {
      return isOwner(name, right) ? null : right;
    }
    JobTitle owned = owned(titles);
    if (owned != null) {
      return owned;
    }
    int aged = beforeAge(titles);
    return isApart(name, titles, aged) ? endingAt(aged - 1) : null;
  }

  private @Nullable JobTitle endingAt(int i) {
    JobTitle jobTitle = i > 0 && i < jobTitles.length ? jobTitles[i - 1] : null;
    boolean other = jobTitle == claimed || language.isOblique(block.token(i - 1).suffix());
    return jobTitle == null || other || jobTitle.to() != i ? null : jobTitle;
  }

  private @Nullable JobTitle beginningAt(int i) {
    JobTitle jobTitle = i >= 0 && i < jobTitles.length ? jobTitles[i] : null;
    return jobTitle != null && jobTitle.from() == i ? jobTitle : null;
  }

  /**
   * «Помощник Путина Юрий Ушаков», «Адвокат Дмитрия Петренко сказала»: whether the name behind the
   * job title is that of the one whose the job title is, and not of its holder.
   */
  private boolean isOwner(FoundName name, JobTitle jobTitle) {
    boolean cases = language.jobTitles() == Language.HeadDirection.FIRST && language.capitals();
    Match given = block.at(LexicalCategory.GIVEN, name.from());
    boolean declined = given != null && given.inflected() && name.to() > name.from() + 1;
    return cases && (isName(name.to()) || declined && !jobTitle.isOblique());
  }

  /** «Помощник Путина Юрий Ушаков»: the job title goes on to the name of the one who owns it. */
  private @Nullable JobTitle owned(int to) {
    int owner = block.personBefore(to);
    JobTitle jobTitle = language.capitals() ? endingAt(owner) : null;
    return jobTitle == null ? null : jobTitle.until(to);
  }

  /**
   * A comma parts the job title from a title and a name, an age and a name, or a name in commas.
   */
  private boolean isApart(FoundName name, int titles, int aged) {
    boolean parted = block.mark(aged - 1, COMMA) && !isNamedBefore(aged - 1);
    boolean last =
        both && (block.mark(name.to(), ".") || block.is(LexicalCategory.LINK, name.to()));
    boolean tells = titles < name.from() || aged < titles && language.capitals();
    return parted && (tells || last || block.mark(name.to(), COMMA));
  }

  /** «همسر این هنرمند، جمشید خاضع، گفت»: the job title is of somebody who was named before. */
  private boolean isNamedBefore(int comma) {
    JobTitle jobTitle = language.capitals() ? null : endingAt(comma);
    return jobTitle != null && block.endingAt(LexicalCategory.DETERMINER, jobTitle.from()) != null;
  }

  /** «71 жастағы»: the first token of the age before the name; the name's if there is none. */
  private int beforeAge(int name) {
    Match aged = block.number(name - 2) ? block.at(LexicalCategory.UNIT, name - 1) : null;
    return aged != null && aged.field(1).equals(OF_AGE) ? name - 2 : name;
  }

  /** "David Otieno, 21, a student": the token after the age between commas. */
  private int afterAge(int i) {
    boolean age = language.capitals() && block.number(i) && block.mark(i + 1, ",");
    return age && block.mark(i - 1, ",") ? i + 2 : i;
  }

  private @Nullable JobTitle behind(int name) {
    if (!block.token(name - 1).suffix().isEmpty()) {
      return null;
    }
    JobTitle given = appointed(name);
    if (given != null) {
      return own(given);
    }
    if (language.marksJobTitles() && !block.mark(name, BESIDE)) {
      return null;
    }
    int closed = block.mark(name, "»\"") ? name + 1 : name;
    int i = afterAge(block.mark(closed, BESIDE) ? closed + 1 : closed);
    JobTitle apposed = apposed(i);
    return apposed == null ? near(name, i) : own(apposed);
  }

  /** «X را به عنوان سرپرست منصوب کرد»: the job title that is given to somebody. */
  private @Nullable JobTitle appointed(int to) {
    boolean object = block.is(LexicalCategory.STOP, to) && !block.is(LexicalCategory.AS, to);
    int as = object ? to + 1 : to;
    int at = block.after(LexicalCategory.AS, as);
    return at > as ? beginningAt(at) : null;
  }

  private @Nullable JobTitle near(int name, int begin) {
    for (int i = begin; i <= begin + MOST_BETWEEN; i++) {
      JobTitle jobTitle = beginningAt(i);
      if (jobTitle != null) {
        return ofAnother(jobTitle, name) ? claim(jobTitle) : own(jobTitle);
      }
      boolean between =
          block.anyOf(i, LexicalCategory.STOP, LexicalCategory.PLACE, LexicalCategory.DEMONYM);
      if (begin == name || !between || block.is(LexicalCategory.AND, i)) {
        return null;
      }
    }
    return null;
  }

  /**
   * "Lindiwe Khoza, the group's emergency coordinator": the job title in apposition to a name,
   * behind words that say whose or of what kind; in a language whose job titles stand on both sides
   * of names.
   */
  private @Nullable JobTitle apposed(int begin) {
    if (!both || !block.mark(begin - 1, OPENING) || !isApposed(begin)) {
      return kin(block, begin);
    }
    int first = block.after(LexicalCategory.DETERMINER, begin);
    for (int i = first; i < first + MOST_APPOSED && block.word(i); i++) {
      if (i < jobTitles.length && jobTitles[i] != null) {
        return beginningAt(i);
      }
      if (block.anyOf(i, NOT_APPOSED) && !block.is(LexicalCategory.HONORIFIC, i)) {
        return null;
      }
    }
    return null;
  }

  private boolean isApposed(int begin) {
    return block.is(LexicalCategory.DETERMINER, begin) || owns(begin) || owns(begin + 1);
  }

  /** "Meridian's chief executive". */
  private boolean owns(int i) {
    return block.token(i).suffix().equals(language.possessive());
  }

  /** «X سخنگوی Y»: right after a name, a job title is its bearer's even where a name follows. */
  private boolean ofAnother(JobTitle jobTitle, int name) {
    return !language.capitals() && jobTitle.from() == name && leadsToName(jobTitle);
  }

  private JobTitle claim(JobTitle jobTitle) {
    claimed = jobTitle;
    return jobTitle;
  }

  private @Nullable JobTitle own(JobTitle jobTitle) {
    return leadsToName(jobTitle) || jobTitle.isDeclined() ? null : jobTitle;
  }

  private boolean leadsToName(JobTitle jobTitle) {
    int next = jobTitle.to();
    while (block.is(LexicalCategory.HONORIFIC, next)) {
      next = block.after(LexicalCategory.HONORIFIC, next);
    }
    return isName(next);
  }

  private boolean isName(int i) {
    return block.afterPerson(i) > i;
  }

  /**
   * «شنو حیدری، همسر او، گفت», «پسر این هنرمند، X، گفت»: what somebody is to one whom the article
   * has named, between commas, where names have no capital letters. Null where no such words begin
   * at the token, right behind a comma.
   */
  private static @Nullable JobTitle kin(TokenisedBlock block, int begin) {
    Match kin = block.mark(begin - 1, COMMAS_OF_KIN) ? block.at(LexicalCategory.KIN, begin) : null;
    int end = kin == null || block.language().capitals() ? begin : afterOwner(block, kin.to());
    return kin != null && end > begin && block.mark(end, COMMAS_OF_KIN)
        ? new JobTitle(block, begin, end, kin.entry().name(), "")
        : null;
  }

  /** Null where no such words, and only they, stand before a name in commas. */
  private static @Nullable JobTitle kinBefore(TokenisedBlock block, int from, int to) {
    boolean apart = block.mark(from - 1, COMMAS_OF_KIN) && block.mark(to, COMMAS_OF_KIN);
    for (int i = from - 3; apart && i >= Math.max(0, from - 1 - MOST_WORDS_OF_KIN); i--) {
      Match kin = block.language().capitals() ? null : block.at(LexicalCategory.KIN, i);
      if (kin != null && afterOwner(block, kin.to()) == from - 1) {
        return new JobTitle(block, i, from - 1, kin.entry().name(), "");
      }
    }
    return null;
  }

  /** The token after «او» or «این هنرمند»; -1 where neither stands there. */
  private static int afterOwner(TokenisedBlock block, int i) {
    Match shown = block.at(LexicalCategory.DETERMINER, i);
    boolean jobTitle = shown != null && shown.field(0).equals(JobTitle.NAMED);
    int noun = jobTitle && shown != null ? block.after(LexicalCategory.ROLE, shown.to()) : i;
    return block.is(LexicalCategory.PRONOUN, i)
        ? block.after(LexicalCategory.PRONOUN, i)
        : shown != null && noun > shown.to() ? noun : -1;
  }
}
