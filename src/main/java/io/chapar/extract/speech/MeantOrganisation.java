package io.chapar.extract.speech;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.coreference.SpeakerCandidate;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.organisation.OrganisationMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "The union said", «Federasyon duyurdu»: a common noun that speaks for the organisation which the
 * article named last with it in its name.
 */
final class MeantOrganisation {
  /** What the table of organisations says of a head that only says what bears the name. */
  private static final String SAYS = "says";

  private MeantOrganisation() {}

  /** A agency that reports what others say; not «روزنامه کیهان نوشت». */
  static boolean isReporter(TokenisedBlock block, int i) {
    Match head = block.at(LexicalCategory.BODY, i);
    return block.is(LexicalCategory.AGENCY, i) && !(head != null && head.field(1).equals(SAYS));
  }

  /**
   * Null where the words mean no organisation by its head, or the article has named none with it.
   */
  static @Nullable SpeakerCandidate of(
      Utterance said, Sentences.Range sentence, List<OrganisationMention> organisations) {
    TokenisedBlock block = said.verbBlock();
    return at(block, AnonymousSource.before(said, sentence), organisations);
  }

  /** «По данным ведомства, …»: whom the phrase stands right before or after. */
  static @Nullable SpeakerCandidate attributed(
      Utterance said, List<OrganisationMention> organisations) {
    TokenisedBlock block = said.verbBlock();
    return organisations.stream()
        .filter(b -> b.block() == block && !isReporter(block, b.from()))
        .filter(b -> b.to() == said.verbFrom() || b.from() == said.verbTo())
        .map(
            b ->
                new SpeakerCandidate(
                    block, b.from(), b.to(), name(b), SpeakerCandidate.Who.BODY, false))
        .findFirst()
        .orElseGet(() -> at(block, said.verbTo(), organisations));
  }

  private static @Nullable SpeakerCandidate at(
      TokenisedBlock block, int begin, List<OrganisationMention> organisations) {
    Match words = begin < 0 ? null : block.at(LexicalCategory.UNNAMED, begin);
    SpeakerCandidate meant = null;
    for (OrganisationMention organisation : organisations) {
      if (words != null && heads(organisation, words.field(1))) {
        meant =
            new SpeakerCandidate(
                block, begin, words.to(), name(organisation), SpeakerCandidate.Who.BODY, false);
      }
    }
    return meant;
  }

  static String name(OrganisationMention organisation) {
    return organisation.called().isEmpty() ? organisation.words() : organisation.called();
  }

  /**
   * Also by the word after its name: "the Unite union".
   *
   * @param beginnings of the heads that the noun stands for, parted by spaces
   */
  private static boolean heads(OrganisationMention organisation, String beginnings) {
    for (String beginning : beginnings.split(" ")) {
      for (int i = organisation.from(); i <= organisation.to() && !beginning.isEmpty(); i++) {
        boolean head = organisation.block().is(LexicalCategory.BODY, i);
        if (head && organisation.block().token(i).folded().startsWith(beginning)) {
          return true;
        }
      }
    }
    return false;
  }
}
