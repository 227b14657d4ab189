package io.chapar.extract.speech;

import io.chapar.extract.cast.Subject;
import io.chapar.extract.language.AffixClass;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.organisation.OrganisationMention;
import io.chapar.extract.passage.ReportingAgency;
import io.chapar.extract.passage.Sentences;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Organisations that speak. */
final class SpeakingBody {
  private static final int MOST_OPENING = 6;
  private static final int MOST_DESCRIBING = 3;

  private SpeakingBody() {}

  /** An organisation speaks where nobody else does, first in the sentence or beside the verb. */
  static @Nullable Subject of(
      Utterance said, Sentences.Range sentence, List<OrganisationMention> bodies) {
    TokenisedBlock passage = said.verbPassage();
    int first = Math.max(sentence.from(), ReportingAgency.end(passage));
    int begin = said.isTold() ? passage.after(LexicalCategory.ATTRIBUTION, first) : first;
    int opened = afterOpening(passage, begin, said.verbFrom());
    boolean after = passage.language().subjectAfter();
    boolean proclitics = passage.language().proclitics();
    List<OrganisationMention> here =
        bodies.stream()
            .filter(b -> b.passage() == passage && !MeantBody.isReporter(passage, b.from()))
            .filter(b -> said.passage() != passage || !said.holds(b.from()))
            .toList();
    Optional<OrganisationMention> beside =
        here.stream().filter(b -> proclitics && isBeside(b, said)).findFirst();
    return beside
        .or(() -> here.stream().filter(b -> leads(b, begin, opened, after, said)).findFirst())
        .map(
            b -> new Subject(passage, b.from(), b.to(), MeantBody.name(b), Subject.Who.BODY, false))
        .orElse(null);
  }

  private static boolean leads(
      OrganisationMention body, int begin, int opened, boolean after, Utterance said) {
    return begins(body, begin)
        || body.from() == opened
        || isDescribed(body, begin)
        || after && isBeside(body, said);
  }

  /** "…, said the company", "…, the company said", «…, сообщили в министерстве». */
  private static boolean isBeside(OrganisationMention body, Utterance said) {
    TokenisedBlock passage = body.passage();
    boolean brackets = passage.mark(body.to(), "(") && passage.mark(body.to() + 2, ")");
    int to = brackets ? body.to() + 3 : body.to();
    boolean before =
        to == said.verbFrom() && (body.from() > said.to() || said.from() >= said.verbTo());
    return body.from() == said.verbTo() && !said.isToldTo(body.from())
        || body.from() == said.verbTo() + 1 && describes(passage, said.verbTo())
        || before && said.passage() == body.passage();
  }

  /** «…, сообщило региональное управление МЧС». */
  private static boolean describes(TokenisedBlock passage, int i) {
    return passage.language().offices() == Language.Offices.FIRST
        && !passage.capital(i)
        && passage.fits(AffixClass.ADJECTIVE, i)
        && !passage.anyOf(
            i, LexicalCategory.STOP, LexicalCategory.PREPOSITION, LexicalCategory.PRONOUN);
  }

  /** «از سوی دیگر، …»: the token after the comma of such words, in Persian and the like. */
  private static int afterOpening(TokenisedBlock passage, int begin, int verb) {
    if (passage.is(LexicalCategory.OPENING, begin)) {
      return afterPhrases(passage, begin);
    }
    Language language = passage.language();
    boolean plain = !language.capitals() && !language.subjectAfter();
    int last = plain ? Math.min(begin + MOST_OPENING, verb) : begin;
    for (int i = begin; i < last; i++) {
      if (passage.mark(i, "،,")) {
        return i + 1;
      }
    }
    return begin;
  }

  /** «در همین حال روز گذشته …»: the token after phrases, and days, that open the sentence. */
  private static int afterPhrases(TokenisedBlock passage, int begin) {
    int i = passage.after(LexicalCategory.OPENING, begin);
    int more = passage.after(LexicalCategory.OPENING, i);
    int to = Math.max(more, passage.after(LexicalCategory.WEEKDAY, i));
    return passage.mark(to, "،,") ? to + 1 : to;
  }

  /** «Denizli merkezli Egeteks Holding, …»: after words that say what it is, before a comma. */
  private static boolean isDescribed(OrganisationMention body, int begin) {
    TokenisedBlock passage = body.passage();
    boolean near = body.from() > begin && body.from() - begin <= MOST_DESCRIBING;
    boolean words = near && passage.language().verbLast() && passage.mark(body.to(), ",");
    for (int i = begin; words && i < body.from(); i++) {
      words = passage.word(i) && passage.token(i).suffix().isEmpty();
    }
    return words && passage.token(body.to() - 1).suffix().isEmpty();
  }

  private static boolean begins(OrganisationMention body, int begin) {
    TokenisedBlock passage = body.passage();
    boolean last = passage.language().offices() == Language.Offices.LAST;
    if (last && !passage.token(body.to() - 1).suffix().isEmpty()) {
      return false;
    }
    boolean inMarks =
        body.from() == begin + 2
            && body.passage().mark(begin + 1, "«\"“")
            && body.passage().is(LexicalCategory.PREPOSITION, begin);
    return body.from() == begin || body.from() == begin + 1 || inMarks;
  }
}
