package io.chapar.extract.speech;

import io.chapar.extract.cast.Nominative;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.passage.ReportingAgency;
import io.chapar.extract.passage.Sentences;
import io.chapar.extract.passage.TokenisedBlock;

/** Where what is said begins and ends. */
final class SpeechEnd {
  private static final String ENDS = ".!؟?۔…,،؛;:-»”‘\"";

  private static final int MOST_OF_OCCASION = 7;

  private SpeechEnd() {}

  /** The token before the marks that end the words. */
  static int trimmed(TokenisedBlock passage, int from, int to) {
    int end = to;
    while (end > from + 1 && passage.mark(end - 1, ENDS)) {
      end--;
    }
    return end;
  }

  /** «تاکید کرد که … و افزود: …» reports twice. */
  static int ofClause(TokenisedBlock passage, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int verb = afterJoint(passage, i);
      int after = verb > i ? passage.after(LexicalCategory.VERB, verb) : i;
      if (after > verb) {
        return i;
      }
    }
    return to;
  }

  /** Also «сказал, что …, добавив, что …», where the one who speaks may follow the verb. */
  private static int afterJoint(TokenisedBlock passage, int i) {
    boolean comma = passage.language().subjectAfter() && passage.mark(i, ",،");
    return comma ? i + 1 : passage.after(LexicalCategory.AND, i);
  }

  /** After a colon, what is said goes on to the end of the sentence. */
  static int ofSentence(TokenisedBlock passage, int from) {
    for (Sentences.Range sentence : passage.sentences().all()) {
      if (sentence.from() > from) {
        return sentence.from();
      }
    }
    return passage.size();
  }

  /**
   * The token after the first comma of the sentence that a subject may stand before; 0 if none.
   *
   * @param reported the token after the last report of the sentence; its first token if there is
   *     none
   */
  static int clauseStart(TokenisedBlock passage, int reported, int verb) {
    Sentences.Range sentence = passage.sentences().of(verb);
    if (reported > sentence.from()) {
      return afterReport(passage, reported);
    }
    for (int i = sentence.from() + 1; i < verb; i++) {
      if (passage.mark(i, ",")
          && i > ReportingAgency.end(passage)
          && !passage.fits(AffixClass.CLAUSE, i - 1)
          && !inName(passage, i)
          && !passage.sentences().quoted(i)) {
        return afterOccasion(passage, afterHolder(passage, i + 1, verb), verb);
      }
    }
    int name = afterName(passage, sentence.from(), verb);
    return name > 0
        ? afterOccasion(passage, afterJoints(passage, name), verb)
        : afterSubject(passage, sentence.from(), verb);
  }

  /**
   * «Жазушының ұлы, режиссер Ілияс Таразиев …»: after the one who speaks, with an office or before
   * a comma; the token where none follows.
   */
  private static int afterHolder(TokenisedBlock passage, int from, int verb) {
    boolean last = passage.language().offices() == Language.Offices.LAST;
    int begin = passage.sentences().of(from).from();
    boolean first = last && afterName(passage, begin, from) == 0;
    int titled = last ? passage.after(LexicalCategory.ROLE, from) : from;
    return passage.people().stream()
        .filter(p -> p.from() >= from && p.to() < verb - 1 && acts(passage, p))
        .filter(p -> p.from() == titled && titled > from || first)
        .mapToInt(p -> afterJoints(passage, p.to()))
        .findFirst()
        .orElse(from);
  }

  /**
   * «X, … söyledi, Y ise … belirtti»: after what joins the next report, and the name that opens it.
   */
  private static int afterReport(TokenisedBlock passage, int reported) {
    int from = afterJoints(passage, reported);
    return passage.people().stream()
        .filter(name -> name.from() == from && acts(passage, name))
        .mapToInt(name -> afterJoints(passage, name.to()))
        .findFirst()
        .orElse(from);
  }

  /** The token after a comma, "and", "also" and the like, which join one report to the next. */
  static int afterJoints(TokenisedBlock passage, int reported) {
    int i = reported;
    while (passage.mark(i, ",") || passage.anyOf(i, LexicalCategory.AND, LexicalCategory.ALSO)) {
      i++;
    }
    return i;
  }

  /** «X bugungi brifingda … aytdi»: where X said it is no part of what X said. */
  private static int afterOccasion(TokenisedBlock passage, int from, int verb) {
    for (int i = from; i < Math.min(from + MOST_OF_OCCASION, verb - 2); i++) {
      if (passage.is(LexicalCategory.OCCASION, i)) {
        return passage.after(LexicalCategory.OCCASION, i);
      }
    }
    return from;
  }

  /** Without a comma, what is said begins after the last name that may act; 0 when none does. */
  private static int afterName(TokenisedBlock passage, int from, int verb) {
    return passage.people().stream()
        .filter(name -> name.from() >= from && name.to() < verb - 1 && acts(passage, name))
        .mapToInt(Sentences.Range::to)
        .max()
        .orElse(0);
  }

  private static boolean acts(TokenisedBlock passage, Sentences.Range name) {
    String words = passage.words(name.from(), name.to());
    return passage.token(name.to() - 1).suffix().isEmpty()
        && !passage.is(LexicalCategory.PREPOSITION, name.to())
        && Nominative.of(passage, name.from(), name.to()).equals(words);
  }

  /** «Инвестициялар, саноат ва савдо вазирлиги». */
  private static boolean inName(TokenisedBlock passage, int comma) {
    return !passage.free(comma - 1) && !passage.free(comma) && !passage.free(comma + 1);
  }

  /** Without a comma, the subject is what begins with capital letters, and its office. */
  private static int afterSubject(TokenisedBlock passage, int from, int verb) {
    int i = Math.max(from, ReportingAgency.end(passage));
    int begin = i;
    i = afterNameInMarks(passage, i);
    while (i < verb && named(passage, i, begin)) {
      int words =
          Math.max(
              passage.after(LexicalCategory.ROLE, i), passage.after(LexicalCategory.UNNAMED, i));
      i = Math.max(i + 1, Math.max(words, passage.afterBody(i)));
    }
    return passage.is(LexicalCategory.STOP, i) && i > from ? i + 1 : i;
  }

  /** «“Neftchi” futbol klubi …». */
  private static int afterNameInMarks(TokenisedBlock passage, int i) {
    Sentences.Range marks = passage.sentences().quotationAt(i);
    boolean name = marks != null && marks.from() > i && marks.to() - i <= MOST_OF_OCCASION;
    return name && marks != null ? marks.to() + 1 : i;
  }

  private static boolean named(TokenisedBlock passage, int i, int begin) {
    boolean office =
        passage.anyOf(
            i,
            LexicalCategory.ROLE,
            LexicalCategory.FIELD,
            LexicalCategory.BODY,
            LexicalCategory.CUE,
            LexicalCategory.UNNAMED);
    return passage.capital(i)
        || i > begin && (office || passage.endingAt(LexicalCategory.ORGANISATION, i + 1) != null);
  }

  static int lastComma(TokenisedBlock passage, int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (passage.mark(i, ",") && !passage.sentences().quoted(i)) {
        return i;
      }
    }
    return from;
  }

  /** "The firm, which trades in oil, reported a loss": small words that do not name a speaker. */
  static boolean isObject(TokenisedBlock passage, int i) {
    return passage.language().bareVerb()
        && passage.word(i)
        && !passage.capital(i)
        && !passage.anyOf(i, LexicalCategory.ROLE, LexicalCategory.PRONOUN);
  }
}
