package io.chapar.extract.speech;

import io.chapar.extract.cast.Subject;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.TokenisedBlock;
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
  static @Nullable Subject of(Utterance said, List<Subject> here) {
    TokenisedBlock passage = said.verbPassage();
    boolean before = isBeforeVerb(said);
    if (!mayInvert(passage.language()) || !before) {
      return null;
    }
    int between = said.firstWordAfter();
    return between < said.verbFrom()
        ? between(passage, between, said.verbFrom(), here)
        : behind(said, here);
  }

  /**
   * "A spokeswoman said …", "Clinic nurse Hemi Porta said …", "Rahima Khatun, a cook, said …": all
   * that stands between a comma or the beginning and the verb, or a name before what is said of it.
   */
  static @Nullable Subject ahead(Utterance said, int begin) {
    TokenisedBlock passage = said.verbPassage();
    int verb = said.verbFrom();
    if (!mayInvert(passage.language()) || said.from() < said.verbTo() || said.isLoose()) {
      return null;
    }
    int comma = SpeechEnd.lastComma(passage, begin, verb);
    return comma == verb - 1 && comma > begin
        ? described(passage, begin)
        : whole(passage, comma > begin ? comma + 1 : begin, verb);
  }

  private static @Nullable Subject described(TokenisedBlock passage, int begin) {
    int end = nameEnd(passage, begin);
    return end > begin + 1 && passage.mark(end, ",") ? written(passage, begin, end) : null;
  }

  private static @Nullable Subject whole(TokenisedBlock passage, int from, int verb) {
    int end = phraseEnd(passage, from);
    int name = lastName(passage, from, verb);
    return end == verb && end > from
        ? written(passage, from, end)
        : name < verb - 1 ? written(passage, name, verb) : null;
  }

  /** The first token of the name that ends words without a verb; the verb's where none does. */
  private static int lastName(TokenisedBlock passage, int from, int verb) {
    int first = passage.after(LexicalCategory.DETERMINER, from);
    int name = verb;
    for (int i = first; i < verb && name == verb; i++) {
      if (nameEnd(passage, i) == verb) {
        name = i;
      } else if (!isNoun(passage, i)) {
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
        && said.passage() == said.verbPassage()
        && said.to() <= said.verbFrom()
        && said.verbTo() > said.verbFrom();
  }

  private static @Nullable Subject between(
      TokenisedBlock passage, int from, int verb, List<Subject> here) {
    int end = phraseEnd(passage, from);
    Subject known = known(here, from, verb);
    boolean longer = known == null || known.isShared() || known.from() == from && end > known.to();
    boolean whole = end == verb || passage.mark(end, ",") && end > from;
    return longer && whole ? written(passage, from, end) : known;
  }

  private static @Nullable Subject behind(Utterance said, List<Subject> here) {
    TokenisedBlock passage = said.verbPassage();
    int from = said.verbTo();
    int end = said.isToldTo(from) ? from : phraseEnd(passage, from);
    Subject apposed = passage.mark(end, ",") ? known(here, end, end + 2) : null;
    if (end == from || isKnown(passage, here, from, end)) {
      return null;
    }
    return apposed != null && apposed.person() && !apposed.isShared()
        ? apposed
        : written(passage, from, end);
  }

  /** Of "Clinton's lawyer" neither who owns nor who has that trade elsewhere. */
  private static boolean isKnown(TokenisedBlock passage, List<Subject> here, int from, int end) {
    Subject known = known(here, from, end);
    return known != null && !known.isShared() && !isOwner(passage, nameEnd(passage, from));
  }

  /** A person before an office, whose holder the name in apposition tells. */
  private static @Nullable Subject known(List<Subject> here, int from, int to) {
    List<Subject> acting =
        here.stream().filter(s -> s.from() < to && s.to() > from && s.acts()).toList();
    return acting.stream()
        .filter(Subject::person)
        .findFirst()
        .orElse(acting.isEmpty() ? null : acting.get(0));
  }

  /** As the article has it, without title and article. */
  private static Subject written(TokenisedBlock passage, int from, int to) {
    boolean name = nameEnd(passage, from) == to;
    int begin = name ? afterTitle(passage, from) : afterArticle(passage, from);
    Subject.Who who = name ? Subject.Who.PERSON : Subject.Who.OFFICE;
    return new Subject(passage, from, to, passage.words(begin < to ? begin : from, to), who, false);
  }

  /** The token after "Mr.", "Prof. Dr.", "Collector". */
  private static int afterTitle(TokenisedBlock passage, int from) {
    int office = passage.after(LexicalCategory.ROLE, from);
    int titled = passage.after(LexicalCategory.HONORIFIC, passage.capital(office) ? office : from);
    return titled > from && passage.mark(titled, ".") ? titled + 1 : titled;
  }

  /** A possessive says who is meant, and stays. */
  private static int afterArticle(TokenisedBlock passage, int from) {
    Match article = passage.at(LexicalCategory.DETERMINER, from);
    return article != null && article.field(1).equals(ARTICLE) ? article.to() : from;
  }

  /** The token after a name, or after "Clinton's spokesman", "the football team". */
  private static int phraseEnd(TokenisedBlock passage, int from) {
    int name = nameEnd(passage, from);
    return name > from && isOwner(passage, name)
        ? nounsEnd(passage, name)
        : Math.max(name, nounEnd(passage, from));
  }

  /** The token after words with capital letters and what may stand between them. */
  static int nameEnd(TokenisedBlock passage, int from) {
    int begin = afterTitle(passage, from);
    int i = begin;
    boolean owner = false;
    while (i - begin < MOST_WORDS && !owner && isNamePart(passage, i, begin)) {
      owner = !passage.token(i).suffix().isEmpty();
      i++;
    }
    return i > begin && passage.word(i - 1) ? i : from;
  }

  private static boolean isNamePart(TokenisedBlock passage, int i, int begin) {
    boolean initial =
        i > begin && passage.mark(i, ".") && passage.token(i - 1).folded().length() <= 2;
    boolean small = i == begin && passage.is(LexicalCategory.STOP, i);
    return initial || passage.capital(i) && !small && !passage.anyOf(i, NO_NAME);
  }

  private static boolean isOwner(TokenisedBlock passage, int to) {
    return !passage.token(to - 1).suffix().isEmpty();
  }

  /** The token after "the football team", "her campaign": an article or owner, and small words. */
  private static int nounEnd(TokenisedBlock passage, int from) {
    int begin = passage.after(LexicalCategory.DETERMINER, from);
    return begin > from && nounsEnd(passage, begin) > begin ? nounsEnd(passage, begin) : from;
  }

  private static boolean isNoun(TokenisedBlock passage, int i) {
    return passage.word(i)
        && (!passage.anyOf(i, NO_NOUN) || passage.is(LexicalCategory.ORDINAL, i));
  }

  private static int nounsEnd(TokenisedBlock passage, int begin) {
    int i = begin;
    while (i - begin < MOST_WORDS && isNoun(passage, i)) {
      i++;
    }
    return i;
  }
}
