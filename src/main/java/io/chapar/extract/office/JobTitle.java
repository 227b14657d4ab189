package io.chapar.extract.office;

import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
import org.jspecify.annotations.Nullable;

/**
 * An office or occupation named in a passage.
 *
 * @param from the first token
 * @param to the token after the last
 * @param head the head's entry, by its first form
 * @param called what the one who holds it is, «کارگردان» of «به کارگردانی»; empty where the words
 *     say it
 */
public record JobTitle(TokenisedBlock passage, int from, int to, String head, String called) {
  /** What the table says of determiners before the office of somebody who spoke before. */
  public static final String NAMED = "named";

  /** With the words behind it. */
  public JobTitle until(int end) {
    return new JobTitle(passage, from, end, head, called);
  }

  public String words() {
    return called.isEmpty() ? inNominative() : called;
  }

  /** Where heads stand first and have cases, the head's first form is the nominative. */
  private String inNominative() {
    Match match = passage.at(LexicalCategory.ROLE, from);
    boolean cases = passage.language().has(AffixClass.ADJECTIVE) && match != null;
    if (cases && match != null && match.to() <= to && !isFirstForm(match)) {
      return (match.entry().name() + ' ' + passage.words(match.to(), to)).strip();
    }
    return passage.words(LexicalCategory.ROLE, from, to);
  }

  /** «Vazirning»: without the ending, where the head stands last. */
  public String withoutEnding() {
    Match last = passage.endingAt(LexicalCategory.ROLE, to);
    boolean ending = passage.language().offices() == Language.Offices.LAST && called.isEmpty();
    return ending && last != null && last.inflected() && last.from() >= from
        ? (passage.words(from, last.from()) + ' ' + last.entry().name()).strip()
        : words();
  }

  private boolean isFirstForm(Match match) {
    String name = String.join(" ", passage.language().tokeniser().words(match.entry().name()));
    return passage.key(from, match.to()).equals(name);
  }

  /** True of words that are an office only beside a name. */
  public boolean needsName() {
    return !called.isEmpty();
  }

  /** Where nouns have case endings, the first form of the head is the one who acts. */
  public boolean isOblique() {
    Match first = passage.at(LexicalCategory.ROLE, from);
    Language language = passage.language();
    boolean joined = passage.isJoined(first) && !language.isConjoined(passage.token(from).folded());
    boolean owner =
        language.offices() == Language.Offices.LAST && passage.fits(AffixClass.GENITIVE, to - 1);
    boolean declined =
        language.offices() == Language.Offices.FIRST
            && language.capitals()
            && first != null
            && !passage.key(first.from(), first.to()).equals(first.entry().name());
    return joined || owner || declined || isDeclined();
  }

  /** «прокурор X сотталушыны … сұрады»: whom something is done to, where heads stand last. */
  public boolean isDeclined() {
    Match last = passage.endingAt(LexicalCategory.ROLE, to);
    return last != null && last.inflected() && passage.fits(AffixClass.OBLIQUE, to - 1);
  }

  /** «این» of «این کارشناس»: a pronoun in all but name. */
  public @Nullable Match shown() {
    Match determiner = passage.endingAt(LexicalCategory.DETERMINER, from);
    return determiner != null && determiner.field(0).equals(NAMED) ? determiner : null;
  }

  String key() {
    return passage.key(from, to);
  }

  /**
   * "A lawyer for President X": whether the title of the name that follows, which is no part of the
   * office of whoever works for its bearer, begins at the token, right after what joins the two.
   */
  static boolean isInner(TokenisedBlock passage, int i) {
    int name = passage.after(LexicalCategory.ROLE, i);
    return passage.language().offices() == Language.Offices.BOTH
        && name > i
        && passage.capital(i)
        && !passage.is(LexicalCategory.DETERMINER, i - 1)
        && passage.afterPerson(name) > name;
  }

  /** True of an office that such a title completes: it is not known whose it is. */
  public boolean isBeforeInner() {
    int link = passage.after(LexicalCategory.LINK, to);
    int name = passage.after(LexicalCategory.ROLE, link);
    return link > to
        && name > link
        && passage.capital(link)
        && !passage.is(LexicalCategory.DETERMINER, link - 1)
        && passage.afterPerson(name) > name;
  }
}
