package io.chapar.extract.cast;

import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.office.JobTitle;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import io.chapar.extract.tagger.FoundName;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds the offices of a passage, by where they stand beside the names in it. */
final class HeldOffice {
  private static final String COMMA = ",،";
  private static final String BESIDE = ",،-(–؛";
  private static final String OPENING = ",(-–—";

  /** Words before an office in apposition: "the group's emergency coordinator". */
  private static final int MOST_APPOSED = 5;

  /** Words between a name and the office behind it. */
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

  private final TokenisedBlock passage;
  private final Language language;
  private final boolean both;

  /** By token, the office that holds it. */
  private final @Nullable JobTitle[] offices;

  /** The office behind a name that another name follows. */
  private @Nullable JobTitle claimed;

  HeldOffice(TokenisedBlock passage, List<JobTitle> found) {
    this.passage = passage;
    language = passage.language();
    both = language.offices() == Language.Offices.BOTH;
    offices = new JobTitle[passage.size() + 1];
    found.forEach(office -> Arrays.fill(offices, office.from(), office.to(), office));
  }

  /** The one that stands beside the name; null where none does. Names are asked in their order. */
  @Nullable JobTitle of(FoundName name) {
    JobTitle before = before(name, titles(name.from()));
    JobTitle beside = before == null ? behind(name.to()) : before;
    return beside == null ? kinBefore(passage, name.from(), name.to()) : beside;
  }

  /** The first token of the titles before a name; that of the name where none are. */
  private int titles(int name) {
    int from = name;
    for (int end = name; end >= 0; end = before(from)) {
      Match title = passage.endingAt(LexicalCategory.HONORIFIC, end);
      if (title == null || offices[title.from()] != null) {
        return from;
      }
      from = title.from();
    }
    return from;
  }

  /** Where a title before the token ends, without its full stop. */
  private int before(int i) {
    return passage.mark(i - 1, ".") ? i - 1 : i;
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
    JobTitle office = i > 0 && i < offices.length ? offices[i - 1] : null;
    boolean other = office == claimed || language.isOblique(passage.token(i - 1).suffix());
    return office == null || other || office.to() != i ? null : office;
  }

  private @Nullable JobTitle beginningAt(int i) {
    JobTitle office = i >= 0 && i < offices.length ? offices[i] : null;
    return office != null && office.from() == i ? office : null;
  }

  /**
   * «Помощник Путина Юрий Ушаков», «Адвокат Дмитрия Петренко сказала»: whether the name behind the
   * office is that of the one whose the office is, and not of its holder.
   */
  private boolean isOwner(FoundName name, JobTitle office) {
    boolean cases = language.offices() == Language.Offices.FIRST && language.capitals();
    Match given = passage.at(LexicalCategory.GIVEN, name.from());
    boolean declined = given != null && given.inflected() && name.to() > name.from() + 1;
    return cases && (isName(name.to()) || declined && !office.isOblique());
  }

  /** «Помощник Путина Юрий Ушаков»: the office goes on to the name of the one who owns it. */
  private @Nullable JobTitle owned(int to) {
    int owner = passage.personBefore(to);
    JobTitle office = language.capitals() ? endingAt(owner) : null;
    return office == null ? null : office.until(to);
  }

  /** A comma parts the office from a title and a name, an age and a name, or a name in commas. */
  private boolean isApart(FoundName name, int titles, int aged) {
    boolean parted = passage.mark(aged - 1, COMMA) && !isNamedBefore(aged - 1);
    boolean last =
        both && (passage.mark(name.to(), ".") || passage.is(LexicalCategory.LINK, name.to()));
    boolean tells = titles < name.from() || aged < titles && language.capitals();
    return parted && (tells || last || passage.mark(name.to(), COMMA));
  }

  /** «همسر این هنرمند، جمشید خاضع، گفت»: the office is of somebody who was named before. */
  private boolean isNamedBefore(int comma) {
    JobTitle office = language.capitals() ? null : endingAt(comma);
    return office != null && passage.endingAt(LexicalCategory.DETERMINER, office.from()) != null;
  }

  /** «71 жастағы»: the first token of the age before the name; the name's if there is none. */
  private int beforeAge(int name) {
    Match aged = passage.number(name - 2) ? passage.at(LexicalCategory.UNIT, name - 1) : null;
    return aged != null && aged.field(1).equals(OF_AGE) ? name - 2 : name;
  }

  /** "David Otieno, 21, a student": the token after the age between commas. */
  private int afterAge(int i) {
    boolean age = language.capitals() && passage.number(i) && passage.mark(i + 1, ",");
    return age && passage.mark(i - 1, ",") ? i + 2 : i;
  }

  private @Nullable JobTitle behind(int name) {
    if (!passage.token(name - 1).suffix().isEmpty()) {
      return null;
    }
    JobTitle given = appointed(name);
    if (given != null) {
      return own(given);
    }
    if (language.marksOffices() && !passage.mark(name, BESIDE)) {
      return null;
    }
    int closed = passage.mark(name, "»\"") ? name + 1 : name;
    int i = afterAge(passage.mark(closed, BESIDE) ? closed + 1 : closed);
    JobTitle apposed = apposed(i);
    return apposed == null ? near(name, i) : own(apposed);
  }

  /** «X را به عنوان سرپرست منصوب کرد»: the office that is given to somebody. */
  private @Nullable JobTitle appointed(int to) {
    boolean object = passage.is(LexicalCategory.STOP, to) && !passage.is(LexicalCategory.AS, to);
    int as = object ? to + 1 : to;
    int at = passage.after(LexicalCategory.AS, as);
    return at > as ? beginningAt(at) : null;
  }

  private @Nullable JobTitle near(int name, int begin) {
    for (int i = begin; i <= begin + MOST_BETWEEN; i++) {
      JobTitle office = beginningAt(i);
      if (office != null) {
        return ofAnother(office, name) ? claim(office) : own(office);
      }
      boolean between =
          passage.anyOf(i, LexicalCategory.STOP, LexicalCategory.PLACE, LexicalCategory.DEMONYM);
      if (begin == name || !between || passage.is(LexicalCategory.AND, i)) {
        return null;
      }
    }
    return null;
  }

  /**
   * "Lindiwe Khoza, the group's emergency coordinator": the office in apposition to a name, behind
   * words that say whose or of what kind; in a language whose offices stand on both sides of names.
   */
  private @Nullable JobTitle apposed(int begin) {
    if (!both || !passage.mark(begin - 1, OPENING) || !isApposed(begin)) {
      return kin(passage, begin);
    }
    int first = passage.after(LexicalCategory.DETERMINER, begin);
    for (int i = first; i < first + MOST_APPOSED && passage.word(i); i++) {
      if (i < offices.length && offices[i] != null) {
        return beginningAt(i);
      }
      if (passage.anyOf(i, NOT_APPOSED) && !passage.is(LexicalCategory.HONORIFIC, i)) {
        return null;
      }
    }
    return null;
  }

  private boolean isApposed(int begin) {
    return passage.is(LexicalCategory.DETERMINER, begin) || owns(begin) || owns(begin + 1);
  }

  /** "Meridian's chief executive". */
  private boolean owns(int i) {
    return passage.token(i).suffix().equals(language.possessive());
  }

  /** «X سخنگوی Y»: right after a name, an office is its bearer's even where a name follows. */
  private boolean ofAnother(JobTitle office, int name) {
    return !language.capitals() && office.from() == name && leadsToName(office);
  }

  private JobTitle claim(JobTitle office) {
    claimed = office;
    return office;
  }

  private @Nullable JobTitle own(JobTitle office) {
    return leadsToName(office) || office.isDeclined() ? null : office;
  }

  private boolean leadsToName(JobTitle office) {
    int next = office.to();
    while (passage.is(LexicalCategory.HONORIFIC, next)) {
      next = passage.after(LexicalCategory.HONORIFIC, next);
    }
    return isName(next);
  }

  private boolean isName(int i) {
    return passage.afterPerson(i) > i;
  }

  /**
   * «شنو حیدری، همسر او، گفت», «پسر این هنرمند، X، گفت»: what somebody is to one whom the article
   * has named, between commas, where names have no capital letters. Null where no such words begin
   * at the token, right behind a comma.
   */
  private static @Nullable JobTitle kin(TokenisedBlock passage, int begin) {
    Match kin =
        passage.mark(begin - 1, COMMAS_OF_KIN) ? passage.at(LexicalCategory.KIN, begin) : null;
    int end = kin == null || passage.language().capitals() ? begin : afterOwner(passage, kin.to());
    return kin != null && end > begin && passage.mark(end, COMMAS_OF_KIN)
        ? new JobTitle(passage, begin, end, kin.entry().name(), "")
        : null;
  }

  /** Null where no such words, and only they, stand before a name in commas. */
  private static @Nullable JobTitle kinBefore(TokenisedBlock passage, int from, int to) {
    boolean apart = passage.mark(from - 1, COMMAS_OF_KIN) && passage.mark(to, COMMAS_OF_KIN);
    for (int i = from - 3; apart && i >= Math.max(0, from - 1 - MOST_WORDS_OF_KIN); i--) {
      Match kin = passage.language().capitals() ? null : passage.at(LexicalCategory.KIN, i);
      if (kin != null && afterOwner(passage, kin.to()) == from - 1) {
        return new JobTitle(passage, i, from - 1, kin.entry().name(), "");
      }
    }
    return null;
  }

  /** The token after «او» or «این هنرمند»; -1 where neither stands there. */
  private static int afterOwner(TokenisedBlock passage, int i) {
    Match shown = passage.at(LexicalCategory.DETERMINER, i);
    boolean office = shown != null && shown.field(0).equals(JobTitle.NAMED);
    int noun = office && shown != null ? passage.after(LexicalCategory.ROLE, shown.to()) : i;
    return passage.is(LexicalCategory.PRONOUN, i)
        ? passage.after(LexicalCategory.PRONOUN, i)
        : shown != null && noun > shown.to() ? noun : -1;
  }
}
