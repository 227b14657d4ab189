package io.chapar.extract.jobtitle;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import org.jspecify.annotations.Nullable;

/**
 * A job title or occupation named in a block.
 *
 * @param from the first token
 * @param to the token after the last
 * @param head the head's entry, by its first form
 * @param called what the one who holds it is, «کارگردان» of «به کارگردانی»; empty where the words
 *     say it
 */
public record JobTitle(TokenisedBlock block, int from, int to, String head, String called) {
  /** What the table says of determiners before the job title of somebody who spoke before. */
  public static final String NAMED = "named";

  /** With the words behind it. */
  public JobTitle until(int end) {
    return new JobTitle(block, from, end, head, called);
  }

  public String words() {
    return called.isEmpty() ? inNominative() : called;
  }

  /** Where heads stand first and have cases, the head's first form is the nominative. */
  private String inNominative() {
    Match match = block.at(LexicalCategory.ROLE, from);
    boolean cases = block.language().has(AffixClass.ADJECTIVE) && match != null;
    if (cases && match != null && match.to() <= to && !isFirstForm(match)) {
      return (match.entry().name() + ' ' + block.words(match.to(), to)).strip();
    }
    return block.words(LexicalCategory.ROLE, from, to);
  }

  /** «Vazirning»: without the ending, where the head stands last. */
  public String withoutEnding() {
    Match last = block.endingAt(LexicalCategory.ROLE, to);
    boolean ending =
        block.language().jobTitles() == Language.HeadDirection.LAST && called.isEmpty();
    return ending && last != null && last.inflected() && last.from() >= from
        ? (block.words(from, last.from()) + ' ' + last.entry().name()).strip()
        : words();
  }

  private boolean isFirstForm(Match match) {
    String name = String.join(" ", block.language().tokeniser().words(match.entry().name()));
    return block.key(from, match.to()).equals(name);
  }

  /** True of words that are a job title only beside a name. */
  public boolean needsName() {
    return !called.isEmpty();
  }

  /** Where nouns have case endings, the first form of the head is the one who acts. */
  public boolean isOblique() {
    Match first = block.at(LexicalCategory.ROLE, from);
    Language language = block.language();
    boolean joined = block.isJoined(first) && !language.isConjoined(block.token(from).folded());
    boolean owner =
        language.jobTitles() == Language.HeadDirection.LAST
            && block.fits(AffixClass.GENITIVE, to - 1);
    boolean declined =
        language.jobTitles() == Language.HeadDirection.FIRST
            && language.capitals()
            && first != null
            && !block.key(first.from(), first.to()).equals(first.entry().name());
    return joined || owner || declined || isDeclined();
  }

  /** «прокурор X сотталушыны … сұрады»: whom something is done to, where heads stand last. */
  public boolean isDeclined() {
    Match last = block.endingAt(LexicalCategory.ROLE, to);
    return last != null && last.inflected() && block.fits(AffixClass.OBLIQUE, to - 1);
  }

  /** «این» of «این کارشناس»: a pronoun in all but name. */
  public @Nullable Match shown() {
    Match determiner = block.endingAt(LexicalCategory.DETERMINER, from);
    return determiner != null && determiner.field(0).equals(NAMED) ? determiner : null;
  }

  String key() {
    return block.key(from, to);
  }

  /**
   * "A lawyer for President X": whether the title of the name that follows, which is no part of the
   * job title of whoever works for its bearer, begins at the token, right after what joins the two.
   */
  static boolean isInner(TokenisedBlock block, int i) {
    int name = block.after(LexicalCategory.ROLE, i);
    return block.language().jobTitles() == Language.HeadDirection.BOTH
        && name > i
        && block.capital(i)
        && !block.is(LexicalCategory.DETERMINER, i - 1)
        && block.afterPerson(name) > name;
  }

  /** True of a job title that such a title completes: it is not known whose it is. */
  public boolean isBeforeInner() {
    int link = block.after(LexicalCategory.LINK, to);
    int name = block.after(LexicalCategory.ROLE, link);
    return link > to
        && name > link
        && block.capital(link)
        && !block.is(LexicalCategory.DETERMINER, link - 1)
        && block.afterPerson(name) > name;
  }
}
