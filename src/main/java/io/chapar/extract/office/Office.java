package io.chapar.extract.office;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
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
public record Office(Passage passage, int from, int to, String head, String called) {
  /** What the table says of roles that are somebody's only by another one. */
  public static final String KIN = "kin";

  /** And of those that only other words make an office. */
  private static final String PART = "part";

  /** What the table says of determiners before the office of somebody who spoke before. */
  public static final String NAMED = "named";

  /** With the words behind it. */
  public Office until(int end) {
    return new Office(passage, from, end, head, called);
  }

  public String words() {
    return called.isEmpty() ? inNominative() : called;
  }

  /** Where heads stand first and have cases, the head's first form is the nominative. */
  private String inNominative() {
    Match match = passage.at(Kind.ROLE, from);
    boolean cases = passage.language().has(Form.ADJECTIVE) && match != null;
    if (cases && match != null && match.to() <= to && !isFirstForm(match)) {
      return (match.entry().name() + ' ' + passage.words(match.to(), to)).strip();
    }
    return passage.words(Kind.ROLE, from, to);
  }

  /** «Vazirning»: without the ending, where the head stands last. */
  public String withoutEnding() {
    Match last = passage.endingAt(Kind.ROLE, to);
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

  /** «متهم گفت», «قاضی از او پرسید»: first in the sentence, where heads of offices stand first. */
  public boolean acts() {
    Sentences.Range sentence = passage.sentences().of(from);
    boolean first = from == Math.max(sentence.from(), Dateline.end(passage));
    boolean plain = !passage.language().capitals() && !passage.language().subjectAfter();
    return plain
        && first
        && called.equals(passage.words(from, to))
        && passage.anyOf(to, Kind.VERB, Kind.ALSO, Kind.PREPOSITION);
  }

  /** Where nouns have case endings, the first form of the head is the one who acts. */
  public boolean isOblique() {
    Match first = passage.at(Kind.ROLE, from);
    Language language = passage.language();
    boolean joined = passage.isJoined(first) && !language.isConjoined(passage.token(from).folded());
    boolean owner =
        language.offices() == Language.Offices.LAST && passage.fits(Form.GENITIVE, to - 1);
    boolean declined =
        language.offices() == Language.Offices.FIRST
            && language.capitals()
            && first != null
            && !passage.key(first.from(), first.to()).equals(first.entry().name());
    return joined || owner || declined || isDeclined();
  }

  /** «прокурор X сотталушыны … сұрады»: whom something is done to, where heads stand last. */
  public boolean isDeclined() {
    Match last = passage.endingAt(Kind.ROLE, to);
    return last != null && last.inflected() && passage.fits(Form.OBLIQUE, to - 1);
  }

  /** "Eva Holm, her husband and their son left": no apposition, unlike "his son and adviser". */
  public boolean isOfOthersToo() {
    boolean may = passage.language().capitals() && passage.is(Kind.AND, to) && isOfKin();
    Match next = may ? passage.at(Kind.ROLE, passage.after(Kind.DETERMINER, to + 1)) : null;
    return may && (next == null || next.field(1).equals(KIN));
  }

  /** After a name none of its bearer's: "X, the congressman's wife", «X, annesini …». */
  public boolean isOfAnother() {
    Language language = passage.language();
    return switch (language.offices()) {
      case BOTH -> !passage.token(to - 1).suffix().isEmpty();
      case LAST -> language.capitals() && isOfKin();
      default -> false;
    };
  }

  /** "First lady", «вдова»: what somebody is by another one. */
  public boolean isOfKin() {
    for (int i = from; i < to; i++) {
      Match word = passage.at(Kind.ROLE, i);
      if (word != null && word.field(1).equals(KIN)) {
        return true;
      }
    }
    return false;
  }

  /** «با حکم وزیر، دکتر …»: part of a phrase that ends with it. */
  public boolean isInPhrase() {
    int begin = passage.sentences().of(to).from();
    int i = from - 1;
    while (i >= begin && passage.word(i) && !passage.anyOf(i, Kind.PREPOSITION, Kind.DETERMINER)) {
      i--;
    }
    boolean led = passage.is(Kind.PREPOSITION, i) && !passage.is(Kind.DETERMINER, i);
    return !passage.language().capitals() && led;
  }

  /** «این» of «این کارشناس»: a pronoun in all but name. */
  public @Nullable Match shown() {
    Match determiner = passage.endingAt(Kind.DETERMINER, from);
    return determiner != null && determiner.field(0).equals(NAMED) ? determiner : null;
  }

  /** True of «این مسئول», «این مدیر»: a word that tells little without another. */
  public boolean isPart() {
    Match word = passage.at(Kind.ROLE, from);
    return word != null && isHead() && word.field(1).equals(PART);
  }

  /** True of «همتای» alone: no other word completes it. */
  public boolean isHead() {
    return passage.after(Kind.ROLE, from) == to;
  }

  String key() {
    return passage.key(from, to);
  }
}
