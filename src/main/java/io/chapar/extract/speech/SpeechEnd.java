package io.chapar.extract.speech;

import io.chapar.extract.block.ReportingAgency;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.coreference.Nominative;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;

/** Where what is said begins and ends. */
final class SpeechEnd {
  private static final String ENDS = ".!؟?۔…,،؛;:-»”‘\"";

  private static final int MOST_OF_OCCASION = 7;

  private SpeechEnd() {}

  /** The token before the marks that end the words. */
  static int trimmed(TokenisedBlock block, int from, int to) {
    int end = to;
    while (end > from + 1 && block.mark(end - 1, ENDS)) {
      end--;
    }
    return end;
  }

  /** «تاکید کرد که … و افزود: …» reports twice. */
  static int ofClause(TokenisedBlock block, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int verb = afterJoint(block, i);
      int after = verb > i ? block.after(LexicalCategory.VERB, verb) : i;
      if (after > verb) {
        return i;
      }
    }
    return to;
  }

  /** Also «сказал, что …, добавив, что …», where the one who speaks may follow the verb. */
  private static int afterJoint(TokenisedBlock block, int i) {
    boolean comma = block.language().subjectAfter() && block.mark(i, ",،");
    return comma ? i + 1 : block.after(LexicalCategory.AND, i);
  }

  /** After a colon, what is said goes on to the end of the sentence. */
  static int ofSentence(TokenisedBlock block, int from) {
    for (Sentences.Range sentence : block.sentences().all()) {
      if (sentence.from() > from) {
        return sentence.from();
      }
    }
    return block.size();
  }

  /**
   * The token after the first comma of the sentence that a subject may stand before; 0 if none.
   *
   * @param reported the token after the last report of the sentence; its first token if there is
   *     none
   */
  static int clauseStart(TokenisedBlock block, int reported, int verb) {
    Sentences.Range sentence = block.sentences().of(verb);
    if (reported > sentence.from()) {
      return afterReport(block, reported);
    }
    for (int i = sentence.from() + 1; i < verb; i++) {
      if (block.mark(i, ",")
          && i > ReportingAgency.end(block)
          && !block.fits(AffixClass.CLAUSE, i - 1)
          && !inName(block, i)
          && !block.sentences().quoted(i)) {
        return afterOccasion(block, afterHolder(block, i + 1, verb), verb);
      }
    }
    int name = afterName(block, sentence.from(), verb);
    return name > 0
        ? afterOccasion(block, afterJoints(block, name), verb)
        : afterSubject(block, sentence.from(), verb);
  }

  /**
   * «Жазушының ұлы, режиссер Ілияс Таразиев …»: after the one who speaks, with a job title or
   * before a comma; the token where none follows.
   */
  private static int afterHolder(TokenisedBlock block, int from, int verb) {
    boolean last = block.language().jobTitles() == Language.HeadDirection.LAST;
    int begin = block.sentences().of(from).from();
    boolean first = last && afterName(block, begin, from) == 0;
    int titled = last ? block.after(LexicalCategory.ROLE, from) : from;
    return block.people().stream()
        .filter(p -> p.from() >= from && p.to() < verb - 1 && acts(block, p))
        .filter(p -> p.from() == titled && titled > from || first)
        .mapToInt(p -> afterJoints(block, p.to()))
        .findFirst()
        .orElse(from);
  }

  /**
   * «X, … söyledi, Y ise … belirtti»: after what joins the next report, and the name that opens it.
   */
  private static int afterReport(TokenisedBlock block, int reported) {
    int from = afterJoints(block, reported);
    return block.people().stream()
        .filter(name -> name.from() == from && acts(block, name))
        .mapToInt(name -> afterJoints(block, name.to()))
        .findFirst()
        .orElse(from);
  }

  /** The token after a comma, "and", "also" and the like, which join one report to the next. */
  static int afterJoints(TokenisedBlock block, int reported) {
    int i = reported;
    while (block.mark(i, ",") || block.anyOf(i, LexicalCategory.AND, LexicalCategory.ALSO)) {
      i++;
    }
    return i;
  }

  /** «X bugungi brifingda … aytdi»: where X said it is no part of what X said. */
  private static int afterOccasion(TokenisedBlock block, int from, int verb) {
    for (int i = from; i < Math.min(from + MOST_OF_OCCASION, verb - 2); i++) {
      if (block.is(LexicalCategory.OCCASION, i)) {
        return block.after(LexicalCategory.OCCASION, i);
      }
    }
    return from;
  }

  /** Without a comma, what is said begins after the last name that may act; 0 when none does. */
  private static int afterName(TokenisedBlock block, int from, int verb) {
    return block.people().stream()
        .filter(name -> name.from() >= from && name.to() < verb - 1 && acts(block, name))
        .mapToInt(Sentences.Range::to)
        .max()
        .orElse(0);
  }

  private static boolean acts(TokenisedBlock block, Sentences.Range name) {
    String words = block.words(name.from(), name.to());
    return block.token(name.to() - 1).suffix().isEmpty()
        && !block.is(LexicalCategory.PREPOSITION, name.to())
        && Nominative.of(block, name.from(), name.to()).equals(words);
  }

  /** «Инвестициялар, саноат ва савдо вазирлиги». */
  private static boolean inName(TokenisedBlock block, int comma) {
    return !block.free(comma - 1) && !block.free(comma) && !block.free(comma + 1);
  }

  /** Without a comma, the subject is what begins with capital letters, and its job title. */
  private static int afterSubject(TokenisedBlock block, int from, int verb) {
    int i = Math.max(from, ReportingAgency.end(block));
    int begin = i;
    i = afterNameInMarks(block, i);
    while (i < verb && named(block, i, begin)) {
      int words =
          Math.max(block.after(LexicalCategory.ROLE, i), block.after(LexicalCategory.UNNAMED, i));
      i = Math.max(i + 1, Math.max(words, block.afterOrganisation(i)));
    }
    return block.is(LexicalCategory.STOP, i) && i > from ? i + 1 : i;
  }

  /** «“Neftchi” futbol klubi …». */
  private static int afterNameInMarks(TokenisedBlock block, int i) {
    Sentences.Range marks = block.sentences().quotationAt(i);
    boolean name = marks != null && marks.from() > i && marks.to() - i <= MOST_OF_OCCASION;
    return name && marks != null ? marks.to() + 1 : i;
  }

  private static boolean named(TokenisedBlock block, int i, int begin) {
    boolean jobTitle =
        block.anyOf(
            i,
            LexicalCategory.ROLE,
            LexicalCategory.FIELD,
            LexicalCategory.BODY,
            LexicalCategory.CUE,
            LexicalCategory.UNNAMED);
    return block.capital(i)
        || i > begin && (jobTitle || block.endingAt(LexicalCategory.ORGANISATION, i + 1) != null);
  }

  static int lastComma(TokenisedBlock block, int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (block.mark(i, ",") && !block.sentences().quoted(i)) {
        return i;
      }
    }
    return from;
  }

  /** "The firm, which trades in oil, reported a loss": small words that do not name a speaker. */
  static boolean isObject(TokenisedBlock block, int i) {
    return block.language().bareVerb()
        && block.word(i)
        && !block.capital(i)
        && !block.anyOf(i, LexicalCategory.ROLE, LexicalCategory.PRONOUN);
  }
}
