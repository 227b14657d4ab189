package io.chapar.extract.speech;

import io.chapar.extract.cast.Subject;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.organisation.OrganisationMention;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Sentences;
import io.chapar.extract.passage.TokenisedBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "The union said", «Federasyon duyurdu»: a common noun that speaks for the body which the article
 * named last with it in its name.
 */
final class MeantBody {
  /** What the table of bodies says of a head that only says what bears the name. */
  private static final String SAYS = "says";

  private MeantBody() {}

  /** A agency that reports what others say; not «روزنامه کیهان نوشت». */
  static boolean isReporter(TokenisedBlock passage, int i) {
    Match head = passage.at(LexicalCategory.BODY, i);
    return passage.is(LexicalCategory.AGENCY, i) && !(head != null && head.field(1).equals(SAYS));
  }

  /** Null where the words mean no body by its head, or the article has named none with it. */
  static @Nullable Subject of(
      Utterance said, Sentences.Range sentence, List<OrganisationMention> bodies) {
    TokenisedBlock passage = said.verbPassage();
    return at(passage, AnonymousSource.before(said, sentence), bodies);
  }

  /** «По данным ведомства, …»: whom the phrase stands right before or after. */
  static @Nullable Subject attributed(Utterance said, List<OrganisationMention> bodies) {
    TokenisedBlock passage = said.verbPassage();
    return bodies.stream()
        .filter(b -> b.passage() == passage && !isReporter(passage, b.from()))
        .filter(b -> b.to() == said.verbFrom() || b.from() == said.verbTo())
        .map(b -> new Subject(passage, b.from(), b.to(), name(b), Subject.Who.BODY, false))
        .findFirst()
        .orElseGet(() -> at(passage, said.verbTo(), bodies));
  }

  private static @Nullable Subject at(
      TokenisedBlock passage, int begin, List<OrganisationMention> bodies) {
    Match words = begin < 0 ? null : passage.at(LexicalCategory.UNNAMED, begin);
    Subject meant = null;
    for (OrganisationMention body : bodies) {
      if (words != null && heads(body, words.field(1))) {
        meant = new Subject(passage, begin, words.to(), name(body), Subject.Who.BODY, false);
      }
    }
    return meant;
  }

  static String name(OrganisationMention body) {
    return body.called().isEmpty() ? body.words() : body.called();
  }

  /**
   * Also by the word after its name: "the Unite union".
   *
   * @param beginnings of the heads that the noun stands for, parted by spaces
   */
  private static boolean heads(OrganisationMention body, String beginnings) {
    for (String beginning : beginnings.split(" ")) {
      for (int i = body.from(); i <= body.to() && !beginning.isEmpty(); i++) {
        boolean head = body.passage().is(LexicalCategory.BODY, i);
        if (head && body.passage().token(i).folded().startsWith(beginning)) {
          return true;
        }
      }
    }
    return false;
  }
}
