package io.chapar.extract.speech;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.coreference.SpeakerCandidate;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "…," Blitzer said, "…," said the law firm: who stands between quotation marks and the verb, or
 * right behind it, whether or not a table knows the name; in a language whose subject may follow
 * its verb.
 */
final class BesideMarks {
  private static final int MOST_WORDS = 5;

  /** What the table says of a determiner that tells nothing of whom it is: "the", "a". */
  private static final String ARTICLE = "article";

  private static final LexicalCategory[] NO_NAME = {
    LexicalCategory.WEEKDAY,
    LexicalCategory.MONTH,
    LexicalCategory.PRONOUN,
    LexicalCategory.PREPOSITION,
    LexicalCategory.AND,
    LexicalCategory.VERB,
    LexicalCategory.AGENCY
  };

  private static final LexicalCategory[] NO_NOUN = {
    LexicalCategory.VERB,
    LexicalCategory.PREPOSITION,
    LexicalCategory.AND,
    LexicalCategory.THAT,
    LexicalCategory.STOP,
    LexicalCategory.PRONOUN,
    LexicalCategory.DETERMINER
  };

  private BesideMarks() {}

  /**
   * Null where nobody stands there, or where the rules for those whom the article names say who.
   *
   * @param here who is known in the sentence
   */
  static @Nullable SpeakerCandidate of(Utterance said, List<SpeakerCandidate> here) {
    TokenisedBlock block = said.verbBlock();
    boolean before = isBeforeVerb(said);
    if (!mayInvert(block.language()) || !before) {
      return null;
    }
    int between = said.firstWordAfter();
    return between < said.verbFrom()
        ? between(block, between, said.verbFrom(), here)
        : behind(said, here);
  }

  /**
   * "A spokeswoman said …", "Clinic nurse Hemi Porta said …", "Rahima Khatun, a cook, said …": all
   * that stands between a comma or the beginning and the verb, or a name before what is said of it.
   */
  static @Nullable SpeakerCandidate ahead(Utterance said, int begin) {
    TokenisedBlock block = said.verbBlock();
    int verb = said.verbFrom();
    if (!mayInvert(block.language()) || said.from() < said.verbTo() || said.isLoose()) {
      return null;
    }
    int comma = SpeechEnd.lastComma(block, begin, verb);
    return comma == verb - 1 && comma > begin
        ? described(block, begin)
        : whole(block, comma > begin ? comma + 1 : begin, verb);
  }

  private static @Nullable SpeakerCandidate described(TokenisedBlock block, int begin) {
    int end = nameEnd(block, begin);
    return end > begin + 1 && block.mark(end, ",") ? written(block, begin, end) : null;
  }

  private static @Nullable SpeakerCandidate whole(TokenisedBlock block, int from, int verb) {
    int end = phraseEnd(block, from);
    int name = lastName(block, from, verb);
    return end == verb && end > from
        ? written(block, from, end)
        : name < verb - 1 ? written(block, name, verb) : null;
  }

  /** The first token of the name that ends words without a verb; the verb's where none does. */
  private static int lastName(TokenisedBlock block, int from, int verb) {
    int first = block.after(LexicalCategory.DETERMINER, from);
    int name = verb;
    for (int i = first; i < verb && name == verb; i++) {
      if (nameEnd(block, i) == verb) {
        name = i;
      } else if (!isNoun(block, i)) {
        return verb;
      }
    }
    return name;
  }

  private static boolean mayInvert(Language language) {
    return language.capitals() && language.subjectAfter() && language.bareVerb();
  }

  private static boolean isBeforeVerb(Utterance said) {
    return said.direct()
        && said.block() == said.verbBlock()
        && said.to() <= said.verbFrom()
        && said.verbTo() > said.verbFrom();
  }

  private static @Nullable SpeakerCandidate between(
      TokenisedBlock block, int from, int verb, List<SpeakerCandidate> here) {
    int end = phraseEnd(block, from);
    SpeakerCandidate known = known(here, from, verb);
    boolean longer = known == null || known.isShared() || known.from() == from && end > known.to();
    boolean whole = end == verb || block.mark(end, ",") && end > from;
    return longer && whole ? written(block, from, end) : known;
  }

  private static @Nullable SpeakerCandidate behind(Utterance said, List<SpeakerCandidate> here) {
    TokenisedBlock block = said.verbBlock();
    int from = said.verbTo();
    int end = said.isToldTo(from) ? from : phraseEnd(block, from);
    SpeakerCandidate apposed = block.mark(end, ",") ? known(here, end, end + 2) : null;
    if (end == from || isKnown(block, here, from, end)) {
      return null;
    }
    return apposed != null && apposed.person() && !apposed.isShared()
        ? apposed
        : written(block, from, end);
  }

  /** Of "Clinton's lawyer" neither who owns nor who has that trade elsewhere. */
  private static boolean isKnown(
      TokenisedBlock block, List<SpeakerCandidate> here, int from, int end) {
    SpeakerCandidate known = known(here, from, end);
    return known != null && !known.isShared() && !isOwner(block, nameEnd(block, from));
  }

  /** A person before a job title, whose holder the name in apposition tells. */
  private static @Nullable SpeakerCandidate known(List<SpeakerCandidate> here, int from, int to) {
    List<SpeakerCandidate> acting =
        here.stream().filter(s -> s.from() < to && s.to() > from && s.acts()).toList();
    return acting.stream()
        .filter(SpeakerCandidate::person)
        .findFirst()
        .orElse(acting.isEmpty() ? null : acting.get(0));
  }

  /** As the article has it, without title and article. */
  private static SpeakerCandidate written(TokenisedBlock block, int from, int to) {
    boolean name = nameEnd(block, from) == to;
    int begin = name ? afterTitle(block, from) : afterArticle(block, from);
    SpeakerCandidate.Who who = name ? SpeakerCandidate.Who.PERSON : SpeakerCandidate.Who.JOB_TITLE;
    return new SpeakerCandidate(
        block, from, to, block.words(begin < to ? begin : from, to), who, false);
  }

  /** The token after "Mr.", "Prof. Dr.", "Collector". */
  private static int afterTitle(TokenisedBlock block, int from) {
    int jobTitle = block.after(LexicalCategory.ROLE, from);
    int titled = block.after(LexicalCategory.HONORIFIC, block.capital(jobTitle) ? jobTitle : from);
    return titled > from && block.mark(titled, ".") ? titled + 1 : titled;
  }

  /** A possessive says who is meant, and stays. */
  private static int afterArticle(TokenisedBlock block, int from) {
    Match article = block.at(LexicalCategory.DETERMINER, from);
    return article != null && article.field(1).equals(ARTICLE) ? article.to() : from;
  }

  /** The token after a name, or after "Clinton's spokesman", "the football team". */
  private static int phraseEnd(TokenisedBlock block, int from) {
    int name = nameEnd(block, from);
    return name > from && isOwner(block, name)
        ? nounsEnd(block, name)
        : Math.max(name, nounEnd(block, from));
  }

  /** The token after words with capital letters and what may stand between them. */
  static int nameEnd(TokenisedBlock block, int from) {
    int begin = afterTitle(block, from);
    int i = begin;
    boolean owner = false;
    while (i - begin < MOST_WORDS && !owner && isNamePart(block, i, begin)) {
      owner = !block.token(i).suffix().isEmpty();
      i++;
    }
    return i > begin && block.word(i - 1) ? i : from;
  }

  private static boolean isNamePart(TokenisedBlock block, int i, int begin) {
    boolean initial = i > begin && block.mark(i, ".") && block.token(i - 1).folded().length() <= 2;
    boolean small = i == begin && block.is(LexicalCategory.STOP, i);
    return initial || block.capital(i) && !small && !block.anyOf(i, NO_NAME);
  }

  private static boolean isOwner(TokenisedBlock block, int to) {
    return !block.token(to - 1).suffix().isEmpty();
  }

  /** The token after "the football team", "her campaign": an article or owner, and small words. */
  private static int nounEnd(TokenisedBlock block, int from) {
    int begin = block.after(LexicalCategory.DETERMINER, from);
    return begin > from && nounsEnd(block, begin) > begin ? nounsEnd(block, begin) : from;
  }

  private static boolean isNoun(TokenisedBlock block, int i) {
    return block.word(i) && (!block.anyOf(i, NO_NOUN) || block.is(LexicalCategory.ORDINAL, i));
  }

  private static int nounsEnd(TokenisedBlock block, int begin) {
    int i = begin;
    while (i - begin < MOST_WORDS && isNoun(block, i)) {
      i++;
    }
    return i;
  }
}
